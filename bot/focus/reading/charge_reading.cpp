#include "bot/focus/reading/charge_reading.h"

#include "billing/worded.h"
#include "bot/text/utf8.h"

namespace bot::focus {
namespace {

constexpr std::size_t longest_shown = 200;

bool is_null(std::string_view value) {
  return value.empty() || value == "NULL" || value == "(null)";
}

}  // namespace

bool ChargeReading::read(const CsvRow& row) {
  clear();
  row_ = row;
  if (row.fields != header_.fields) {
    faults_.push_back(
        {"", billing::worded("{} fields", {std::to_string(row.fields)}),
         billing::worded("{} fields, as in the header", {std::to_string(header_.fields)})});
    return false;
  }
  read_money();
  read_times();
  read_kind();
  read_words();
  return faults_.empty();
}

void ChargeReading::break_off(std::string_view problem) {
  clear();
  faults_.push_back({"", "", std::string(problem)});
}

void ChargeReading::clear() {
  faults_.clear();
  has_cost_ = has_currency_ = has_period_ = false;
  charge_ = {};
}

std::string_view ChargeReading::value(Column column) {
  const std::size_t place = header_.place(column);
  if (place == absent) return {};
  const std::string_view found = row_.field(place, rooms_[index_of(column)]);
  return is_null(found) ? std::string_view{} : found;
}

void ChargeReading::read_money() {
  const std::string_view cost = value(Column::billed_cost);
  auto exact = billing::Cost::parse(cost);
  if (exact) {
    charge_.billed_cost = *exact;
    has_cost_ = true;
  } else {
    fault(
        Column::billed_cost,
        billing::marked(
            "a plain decimal such as 10100.00 or 5.8620E-7, at most 15 digits before and 28 after "
            "the point"));
  }
  const std::string_view code = value(Column::billing_currency);
  // One file rarely has a second currency.
  if (!currency_text_.empty() && code == currency_text_) {
    has_currency_ = true;
  } else if (auto currency = billing::Currency::from_code(code)) {
    currency_text_ = code;
    currency_ = *currency;
    has_currency_ = true;
  } else {
    fault(Column::billing_currency, billing::marked("an ISO 4217 currency code such as USD"));
  }
  if (has_currency_) charge_.currency = currency_;
}

const ChargeReading::Date* ChargeReading::date(Column column) {
  const std::string_view text = value(column);
  if (const Date* known = dates_.find(text)) return known;
  const auto instant = billing::parse_instant(text);
  if (!instant) {
    fault(column, billing::marked("a UTC date and time such as 2024-09-01T00:00:00Z"));
    return nullptr;
  }
  const billing::Month month = billing::Month::containing(*instant);
  last_date_ = {*instant, month, month.begin() == *instant};
  dates_.remember(text, last_date_);
  return &last_date_;
}

void ChargeReading::read_times() {
  if (const Date* period = date(Column::billing_period_start)) {
    if (period->begins_month) {
      charge_.billing_period = period->month;
      has_period_ = true;
    } else {
      fault(Column::billing_period_start, billing::marked("the first instant of a month in UTC"));
    }
  }
  const Date* from = date(Column::charge_period_start);
  if (from != nullptr) charge_.used_from = from->instant;
  const bool has_from = from != nullptr;
  const Date* to = date(Column::charge_period_end);
  if (to == nullptr) return;
  charge_.used_to = to->instant;
  if (has_from && charge_.used_to < charge_.used_from) {
    fault(Column::charge_period_end, billing::marked("not before ChargePeriodStart"));
  }
}

void ChargeReading::read_kind() {
  const std::string_view category = value(Column::charge_category);
  if (const auto known = billing::charge_category_from(category)) {
    charge_.category = *known;
  } else {
    fault(Column::charge_category, billing::marked("Usage, Purchase, Tax, Credit or Adjustment"));
  }
  if (const auto known = billing::charge_class_from(value(Column::charge_class))) {
    charge_.charge_class = *known;
  } else {
    fault(Column::charge_class, billing::marked("Correction, or nothing"));
  }
}

void ChargeReading::read_words() {
  charge_.account = text(Column::sub_account_id);
  charge_.payer = text(Column::billing_account_id);
  if (value(Column::billing_account_id).empty()) {
    fault(Column::billing_account_id, billing::marked("the account that pays"));
  }
  charge_.service = text(Column::service_name);
  charge_.vendor = text(Column::service_provider_name);
}

std::string_view ChargeReading::text(Column column) {
  const std::string_view found = value(column);
  if (is_utf8(found)) return found;
  fault(column, billing::marked("UTF-8 text"));
  return {};
}

void ChargeReading::fault(Column column, std::string_view expected) {
  const std::size_t index = index_of(column);
  const std::string_view stands_there = row_.field(header_.places[index], rooms_[index]);
  faults_.push_back({std::string(text_of(column)), as_utf8(stands_there.substr(0, longest_shown)),
                     std::string(expected)});
}

billing::SetAsideRow ChargeReading::set_aside_row(std::uint64_t number) const {
  billing::SetAsideRow row;
  row.row = number;
  if (!faults_.empty()) {
    row.column = faults_.front().column;
    row.value = faults_.front().value;
    row.reason = faults_.front().expected;
  }
  if (has_period_) row.billing_period = charge_.billing_period;
  if (has_currency_) row.currency = charge_.currency;
  if (has_cost_) row.cost = charge_.billed_cost;
  row.account = billing::folded(charge_.account);
  row.payer = billing::folded(charge_.payer);
  return row;
}

}  // namespace bot::focus
