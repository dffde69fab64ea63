#include "bot/http/server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>

#include "billing/structure/organization.h"
#include "bot/http/forms.h"
#include "bot/http/framing.h"
#include "bot/http/problem.h"
#include "bot/http/upload.h"
#include "bot/http/upload_form.h"
#include "bot/log/log.h"

namespace bot::http {
namespace {

constexpr int backlog = 1024;
constexpr FramingFault disk_fault{507, "disk_full",
                                  "There is no room for this now; send it later."};

httplib::Headers standing_headers(bool https_outside) {
  httplib::Headers headers = {
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
       "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "same-origin"}};
  if (https_outside) headers.emplace("Strict-Transport-Security", "max-age=31536000");
  return headers;
}

// The library's request object is its own and not const; what it would act upon by itself has to
// be taken out of it before it does.
httplib::Request& mutable_request(const httplib::Request& request) {
  return const_cast<httplib::Request&>(request);  // NOLINT
}

// The library mixes its own findings into the headers the client sent.
bool is_of_the_library(std::string_view name) {
  return name == "remote_addr" || name == "remote_port" || name == "local_addr" ||
         name == "local_port";
}

// Answers without having read the body: the next bytes on the connection could be anything, so it
// is closed. Only a content provider that gives up does that, and only for a method with a body.
void refuse(const httplib::Request& request, httplib::Response& response, int status,
            std::string text, const char* type = "text/plain; charset=utf-8") {
  if (request.method == "HEAD") {
    mutable_request(request).method = "GET";
    text.clear();
  }
  mutable_request(request).ranges.clear();
  response.status = status;
  response.body.clear();
  response.headers.erase("Cache-Control");
  response.set_header("Cache-Control", "no-store");
  if (status == 405) response.set_header("Allow", "GET, HEAD, POST");
  if (text.empty()) {
    response.set_content_provider(type, [](std::size_t, httplib::DataSink&) { return false; });
    return;
  }
  const std::size_t size = text.size();
  response.set_content_provider(
      size, type, [text = std::move(text)](std::size_t at, std::size_t, httplib::DataSink& sink) {
        sink.write(text.data() + at, text.size() - at);
        return false;
      });
}

// The path as it came: what is escaped in it is no path of ours that matters here.
std::string_view path_of(const httplib::Request& request) {
  return std::string_view(request.target).substr(0, request.target.find('?'));
}

void refuse(const httplib::Request& request, httplib::Response& response, const Response& refusal) {
  for (const auto& [name, value] : refusal.headers) response.set_header(name, value);
  refuse(request, response, refusal.status, refusal.body, refusal.content_type.c_str());
}

void refuse_program(const httplib::Request& request, httplib::Response& response, int status,
                    std::string_view code, std::string_view message) {
  Problem problem;
  problem.status = status;
  problem.code = code;
  problem.detail = message;
  Response refusal = problem_response(problem);
  refuse(request, response, refusal);
}

void refuse(const httplib::Request& request, httplib::Response& response,
            const FramingFault& fault) {
  if (is_for_programs(path_of(request)))
    return refuse_program(request, response, fault.status, fault.code, fault.message);
  refuse(request, response, fault.status,
         std::string(fault.message) + " (" + std::string(fault.code) + ")\n");
}

void refuse(const httplib::Request& request, httplib::Response& response,
            const billing::Refusal& refusal) {
  if (is_for_programs(path_of(request)))
    return refuse_program(request, response, 400, refusal.code.text, refusal.message);
  refuse(request, response, 400, refusal.message + " (" + std::string(refusal.code.text) + ")\n");
}

Envelope envelope_of(const httplib::Request& request) {
  Envelope envelope{request.method, request.target, {}, request.ranges.size()};
  for (const auto& [name, value] : request.headers) {
    if (!is_of_the_library(billing::folded(name))) envelope.headers.emplace_back(name, value);
  }
  return envelope;
}

std::string client_address(const httplib::Request& request, const ServerOptions& options) {
  const auto& trusted = options.trusted_proxies;
  if (std::find(trusted.begin(), trusted.end(), request.remote_addr) == trusted.end()) {
    return request.remote_addr;
  }
  const auto count = request.get_header_value_count("X-Forwarded-For");
  if (count == 0) return request.remote_addr;
  const std::string all = request.get_header_value("X-Forwarded-For", count - 1);
  // What stands before the last entry was written by somebody else.
  const std::string last = billing::folded(all.substr(all.rfind(',') + 1));
  return last.empty() ? request.remote_addr : last;
}

billing::Result<Request> read_head(const httplib::Request& from, const ServerOptions& options) {
  Request request;
  request.method = from.method == "POST" ? Method::post : Method::get;
  request.target = from.target;
  const auto question = from.target.find('?');
  auto path = percent_decoded(std::string_view(from.target).substr(0, question));
  if (!path) return path.refusal();
  request.path = std::move(*path);
  if (question != std::string::npos) {
    auto query = parse_urlencoded(std::string_view(from.target).substr(question + 1));
    if (!query) return query.refusal();
    request.query = std::move(*query);
  }
  for (const auto& [name, value] : from.headers) {
    std::string folded = billing::folded(name);
    if (folded == "cookie") {
      const Fields cookies = parse_cookies(value);
      for (const auto& [key, text] : cookies.pairs()) request.cookies.add(key, text);
    } else if (!is_of_the_library(folded)) {
      request.headers.add(std::move(folded), value);
    }
  }
  request.client_address = client_address(from, options);
  return request;
}

void send(const Response& from, httplib::Response& to) {
  to.status = from.status;
  for (const auto& [name, value] : from.headers) to.set_header(name, value);
  to.set_content(from.body, from.content_type);
}

}  // namespace

struct Server::Socket {
  Socket(const Door& the_door, ServerOptions the_options)
      : door(the_door), options(std::move(the_options)) {}

  void configure();
  bool answer_or_refuse(const httplib::Request&, httplib::Response&) const;
  void answer_form(const httplib::Request&, httplib::Response&,
                   const httplib::ContentReader&) const;
  void answer_upload(const httplib::Request&, httplib::Response&,
                     const httplib::ContentReader&) const;
  void answer_program(const httplib::Request&, httplib::Response&,
                      const httplib::ContentReader&) const;
  std::uint64_t limit_of(const httplib::Request&) const;  // of its body, in bytes

  const Door& door;
  ServerOptions options;
  httplib::Server library;
  int listening = -1;
  int port = 0;
  std::atomic<bool> stopped = false;
  std::atomic<bool> serving = false;
  std::atomic<bool> served = false;
};

// False: the request is a form whose body is still to be read.
bool Server::Socket::answer_or_refuse(const httplib::Request& request,
                                      httplib::Response& response) const {
  if (const auto fault = framing_fault(envelope_of(request), limit_of(request))) {
    refuse(request, response, *fault);
    return true;
  }
  httplib::Request& own = mutable_request(request);
  own.ranges.clear();  // whole answers only; the library would cut a page to pieces
  // A compressed page that holds a form's token and repeats what was asked leaks the token.
  if (!request.path.starts_with("/assets/")) own.headers.erase("Accept-Encoding");
  if (request.method == "POST") return false;
  auto read = read_head(request, options);
  if (!read) {
    refuse(request, response, read.refusal());
  } else {
    send(door.answer(std::move(*read)), response);
  }
  return true;
}

void Server::Socket::answer_form(const httplib::Request& request, httplib::Response& response,
                                 const httplib::ContentReader& reader) const {
  if (options.uploads.contains(path_of(request))) return answer_upload(request, response, reader);
  const std::string type = request.get_header_value("Content-Type");
  mutable_request(request).headers.erase("Content-Type");  // or it takes multipart apart itself
  std::string body;
  const bool whole = reader([&](const char* bytes, std::size_t size) {
    if (size > options.body_limit - body.size()) return false;
    body.append(bytes, size);
    return true;
  });
  if (!whole) {
    refuse(request, response,
           FramingFault{400, "request_malformed", "The request ended before its body did."});
    return;
  }
  auto read = read_head(request, options);
  if (!read) return refuse(request, response, read.refusal());
  auto form = parse_form(type, body);
  if (!form) return refuse(request, response, form.refusal());
  read->form = std::move(*form);
  send(door.answer(std::move(*read)), response);
}

// A form with a large file: whoever may not send it is told so before it is read.
void Server::Socket::answer_upload(const httplib::Request& request, httplib::Response& response,
                                   const httplib::ContentReader& reader) const {
  auto read = read_head(request, options);
  if (!read) return refuse(request, response, read.refusal());
  if (!door.may_send(*read)) {
    return refuse(request, response, door.answer(std::move(*read)));
  }
  const std::string type = request.get_header_value("Content-Type");
  mutable_request(request).headers.erase("Content-Type");  // or it takes multipart apart itself
  Upload body, file;
  const bool whole = reader([&](const char* bytes, std::size_t size) {
    return body.add({bytes, size});
  });
  if (!whole || !body.close()) {
    const FramingFault cut{400, "request_malformed", "The request ended before its body did."};
    return refuse(request, response, body.is_broken() ? disk_fault : cut);
  }
  auto form = take_apart(body.path(), type, file);
  if (!form) return refuse(request, response, form.refusal());
  if (!file.close()) return refuse(request, response, disk_fault);
  read->form = std::move(*form);
  read->body_file = file.path();
  send(door.answer(std::move(*read)), response);
}

std::uint64_t Server::Socket::limit_of(const httplib::Request& request) const {
  const auto upload = options.uploads.find(path_of(request));
  return upload == options.uploads.end() ? options.body_limit : upload->second;
}

// Whoever may not send a large body is told so before it is read.
void Server::Socket::answer_program(const httplib::Request& request, httplib::Response& response,
                                    const httplib::ContentReader& reader) const {
  auto read = read_head(request, options);
  if (!read) return refuse(request, response, read.refusal());
  std::optional<Upload> upload;
  if (options.uploads.contains(read->path)) {
    if (auto refusal = door.refused_unread(*read)) return refuse(request, response, *refusal);
    upload.emplace();
    read->body_file = upload->path();
  }
  mutable_request(request).headers.erase("Content-Type");  // or it takes multipart apart itself
  const bool whole = reader([&](const char* bytes, std::size_t size) {
    if (upload) return upload->add({bytes, size});
    read->body.append(bytes, size);
    return true;
  });
  if (!whole || (upload && !upload->close())) {
    const FramingFault cut{400, "request_malformed", "The request ended before its body did."};
    return refuse(request, response, upload && upload->is_broken() ? disk_fault : cut);
  }
  send(door.answer(std::move(*read)), response);
}

void Server::Socket::configure() {
  library.set_tcp_nodelay(true);  // or every kept-alive answer waits 40 ms
  library.set_keep_alive_max_count(10000);
  library.set_keep_alive_timeout(2);  // seconds; also how long stop() waits for idle browsers
  library.set_read_timeout(5);
  library.set_write_timeout(5);
  std::uint64_t largest = options.body_limit;
  for (const auto& [path, limit] : options.uploads) largest = std::max(largest, limit);
  library.set_payload_max_length(largest);
  library.new_task_queue = [count = options.threads] { return new httplib::ThreadPool(count); };
  // Without SO_REUSEPORT, which would let a second instance take half the visitors.
  library.set_socket_options([this](socket_t socket) {
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    listening = socket;
  });
  library.set_default_headers(standing_headers(options.https_outside));
  library.set_pre_routing_handler(
      [this](const httplib::Request& request, httplib::Response& response) {
        using Answer = httplib::Server::HandlerResponse;
        return answer_or_refuse(request, response) ? Answer::Handled : Answer::Unhandled;
      });
  library.Post("[\\s\\S]*", [this](const httplib::Request& request, httplib::Response& response,
                                   const httplib::ContentReader& reader) {
    if (is_for_programs(path_of(request))) return answer_program(request, response, reader);
    answer_form(request, response, reader);
  });
  // What the library refuses by itself it leaves without a body, and the connection open.
  library.set_error_handler(httplib::Server::HandlerWithResponse(
      [](const httplib::Request& request, httplib::Response& response) {
        using Answer = httplib::Server::HandlerResponse;
        if (!response.body.empty() || response.content_provider_) return Answer::Unhandled;
        refuse(request, response,
               FramingFault{response.status, "request_malformed", "The request cannot be read."});
        return Answer::Handled;
      }));
  // The door lets nothing through; this is for the lines around it. The library would put the
  // exception's text into a header.
  library.set_exception_handler([](const httplib::Request& request, httplib::Response& response,
                                   std::exception_ptr) {
    log(LogLevel::error, "a request broke outside of the door");
    refuse(request, response, FramingFault{500, "broken_machine", "Something broke on our side."});
  });
}

Server::Server(const Door& door, ServerOptions options)
    : socket_(std::make_unique<Socket>(door, std::move(options))) {
  socket_->configure();
  const ServerOptions& wanted = socket_->options;
  if (wanted.port == 0) {
    socket_->port = socket_->library.bind_to_any_port(wanted.host);
  } else if (socket_->library.bind_to_port(wanted.host, wanted.port)) {
    socket_->port = wanted.port;
  }
  if (socket_->port <= 0) {
    throw std::runtime_error("cannot listen on " + wanted.host + ":" + std::to_string(wanted.port) +
                             ": is another program there?");
  }
  // The library's backlog of 5 is compiled in; listening again widens it.
  if (::listen(socket_->listening, backlog) != 0) throw std::runtime_error("cannot listen");
}

Server::~Server() = default;

int Server::port() const { return socket_->port; }

void Server::serve() {
  socket_->serving = true;
  if (!socket_->stopped) {
    const bool orderly = socket_->library.listen_after_bind();
    socket_->served = true;
    if (!orderly && !socket_->stopped) throw std::runtime_error("the server stopped by itself");
  }
  socket_->served = true;
}

void Server::stop() {
  if (socket_->stopped.exchange(true) || !socket_->serving) return;
  // The library ignores a stop that comes before it is fully up.
  while (!socket_->library.is_running() && !socket_->served) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  socket_->library.stop();
}

}  // namespace bot::http
