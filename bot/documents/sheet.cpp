#include "bot/documents/sheet.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <map>
#include <stdexcept>
#include <unordered_map>

#include "bot/text/readable.h"

namespace bot {
namespace {

struct Unref {
  void operator()(PangoContext* context) const { g_object_unref(context); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void set_color(cairo_t* context, Shade shade) {
  switch (shade) {
    case Shade::ink: return cairo_set_source_rgb(context, 0.10, 0.12, 0.16);
    case Shade::quiet: return cairo_set_source_rgb(context, 0.36, 0.39, 0.45);
    case Shade::accent: return cairo_set_source_rgb(context, 0.07, 0.27, 0.49);
    case Shade::warning: return cairo_set_source_rgb(context, 0.60, 0.27, 0.02);
    case Shade::rule: return cairo_set_source_rgb(context, 0.80, 0.82, 0.86);
    case Shade::band: return cairo_set_source_rgb(context, 0.94, 0.95, 0.97);
  }
}

// Letters of every script that a customer may use; the order decides who draws what several have.
constexpr const char* families =
    "Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, "
    "Noto Sans Bengali, Noto Sans Tamil, Noto Sans Telugu, Noto Sans Thai, WenQuanYi Micro Hei, "
    "DejaVu Sans, Symbola, sans-serif";

// Most texts are measured first and drawn later, and many stand on every row.
constexpr std::size_t most_layouts_kept = 1'024;

std::string key_of(std::string_view text, double width, const TextStyle& style) {
  std::string key(text);
  for (const int part :
       {static_cast<int>(width * 8), static_cast<int>(style.size * 8),
        static_cast<int>(style.weight), static_cast<int>(style.align), style.max_lines})
    key += '\0' + std::to_string(part);
  return key;
}

}  // namespace

struct Sheet::Page {
  std::string bytes;
  Owned<cairo_surface_t> surface;
  Owned<cairo_t> context;
  Owned<PangoContext> letters;
  std::map<std::pair<double, Weight>, Owned<PangoFontDescription>> fonts;
  std::unordered_map<std::string, Owned<PangoLayout>> layouts;

  void start(cairo_surface_t* made) {
    surface.reset(made);
    context.reset(cairo_create(made));
    letters.reset(pango_cairo_create_context(context.get()));
    // Paper has no pixels: letters stand where the font wants them.
    const Owned<cairo_font_options_t> options{cairo_font_options_create()};
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    pango_context_set_round_glyph_positions(letters.get(), FALSE);
    pango_cairo_context_set_font_options(letters.get(), options.get());
  }

  PangoFontDescription* font_of(const TextStyle& style) {
    auto& font = fonts[{style.size, style.weight}];
    if (font) return font.get();
    font.reset(pango_font_description_from_string(families));
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(
        font.get(), style.weight == Weight::bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    return font.get();
  }

  // Valid until the next one is asked for.
  PangoLayout* laid_out(std::string_view text, double width, const TextStyle& style) {
    if (layouts.size() >= most_layouts_kept) layouts.clear();
    auto& layout = layouts[key_of(text, width, style)];
    if (layout) return layout.get();
    layout.reset(pango_layout_new(letters.get()));
    pango_layout_set_font_description(layout.get(), font_of(style));
    const Owned<PangoAttrList> attributes{pango_attr_list_new()};
    // A hyphen in an account's id or an e-mail address would be read as a part of it.
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
    // Digits of one width, so that amounts stand under each other.
    if (style.align == Align::right)
      pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));
    pango_layout_set_attributes(layout.get(), attributes.get());
    // The page runs left to right whatever script a name is written in.
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_height(layout.get(), -style.max_lines);
    pango_layout_set_alignment(layout.get(),
                               style.align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    const std::string clean = readable(text);
    pango_layout_set_text(layout.get(), clean.data(), static_cast<int>(clean.size()));
    return layout.get();
  }
};

Sheet::Sheet(std::string_view title, std::string_view author, billing::Instant created)
    : page_(std::make_unique<Page>()) {
  page_->start(
      cairo_pdf_surface_create_for_stream(append, &page_->bytes, sheet_width, sheet_height));
  cairo_surface_t* surface = page_->surface.get();
  const auto say = [&](cairo_pdf_metadata_t what, std::string_view text) {
    cairo_pdf_surface_set_metadata(surface, what, readable(text).c_str());
  };
  say(CAIRO_PDF_METADATA_TITLE, title);
  say(CAIRO_PDF_METADATA_AUTHOR, author);
  say(CAIRO_PDF_METADATA_CREATE_DATE, billing::text_of(created));
}

Sheet::~Sheet() = default;

double Sheet::height(std::string_view text, double width, const TextStyle& style) {
  int pixels_wide = 0;
  int units_high = 0;
  pango_layout_get_size(page_->laid_out(text, width, style), &pixels_wide, &units_high);
  return static_cast<double>(units_high) / PANGO_SCALE;
}

double Sheet::baseline(std::string_view text, double width, const TextStyle& style) {
  return static_cast<double>(pango_layout_get_baseline(page_->laid_out(text, width, style))) /
         PANGO_SCALE;
}

double Sheet::put(double x, double y, double width, std::string_view text, const TextStyle& style) {
  PangoLayout* layout = page_->laid_out(text, width, style);
  int units_wide = 0;
  int units_high = 0;
  pango_layout_get_size(layout, &units_wide, &units_high);
  unknown_letters_ += static_cast<std::size_t>(pango_layout_get_unknown_glyphs_count(layout));
  set_color(page_->context.get(), style.shade);
  cairo_move_to(page_->context.get(), x, y);
  pango_cairo_show_layout(page_->context.get(), layout);
  return static_cast<double>(units_high) / PANGO_SCALE;
}

void Sheet::rule(double x, double y, double width, double thickness, Shade shade) {
  box(x, y, width, thickness, shade);
}

void Sheet::box(double x, double y, double width, double height, Shade shade) {
  set_color(page_->context.get(), shade);
  cairo_rectangle(page_->context.get(), x, y, width, height);
  cairo_fill(page_->context.get());
}

void Sheet::next_page() { cairo_show_page(page_->context.get()); }

std::string Sheet::bytes() {
  cairo_show_page(page_->context.get());
  cairo_surface_finish(page_->surface.get());
  const cairo_status_t status = cairo_surface_status(page_->surface.get());
  if (status != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error(std::string("PDF: ") + cairo_status_to_string(status));
  return page_->bytes;
}

}  // namespace bot
