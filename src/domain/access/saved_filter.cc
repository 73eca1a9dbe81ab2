#include "domain/access/saved_filter.h"

#include <algorithm>

namespace fangxing::access {
namespace {

std::string without_blanks_around(std::string text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return text.substr(first);
}

std::size_t characters_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](unsigned char c) { return (c & 0xC0U) != 0x80U; }));
}

// An address's query as browsers write it: nothing that could lead out of the list.
bool is_query(std::string_view query) {
    return std::ranges::all_of(query, [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("%&=+-_.*~,:").contains(static_cast<char>(c));
    });
}

void check_name(const std::string& name, std::vector<base::Reason>& reasons) {
    if (name.empty()) reasons.push_back({"filter.without_name", "/name", {}});
    if (characters_of(name) > longest_filter_name) {
        reasons.push_back(
            {"filter.name_too_long", "/name", {{"most", std::to_string(longest_filter_name)}}});
    }
}

base::Result<void> must_be_new(const std::string& name, FilteredList list, SavedFilterId but,
                               const std::vector<SavedFilter>& own) {
    const bool taken = std::ranges::any_of(own, [&](const SavedFilter& each) {
        return each.id != but && each.saved.list == list && each.saved.name == name;
    });
    if (!taken) return {};
    return base::refuse(base::Kind::conflict, "filter.name_taken", {{"name", name}});
}

base::Result<void> must_be_own(const SavedFilter& filter, PersonId by) {
    if (!filter.dropped && filter.saved.by == by) return {};
    return base::refuse(base::Kind::not_found, "filter.not_found", {{"id", filter.id.text()}});
}

}  // namespace

void apply(SavedFilter& filter, const SavedFilter::Event& event) {
    if (const auto* saved = std::get_if<FilterSaved>(&event)) {
        filter.saved = *saved;
    } else if (const auto* renamed = std::get_if<FilterRenamed>(&event)) {
        filter.saved.name = renamed->name;
    } else {
        filter.dropped = true;
    }
}

FilterEvents save_filter(FilterSaved wish, const std::vector<SavedFilter>& own) {
    wish.name = without_blanks_around(std::move(wish.name));
    std::vector<base::Reason> reasons;
    check_name(wish.name, reasons);
    if (wish.query.size() > longest_filter) {
        reasons.push_back(
            {"filter.too_long", "/query", {{"most", std::to_string(longest_filter)}}});
    }
    if (!is_query(wish.query)) reasons.push_back({"filter.is_no_query", "/query", {}});
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "filter.refused", {}, std::move(reasons));
    }
    TRY(must_be_new(wish.name, wish.list, {}, own));
    if (own.size() >= most_filters) {
        return base::refuse(base::Kind::conflict, "filter.too_many",
                            {{"most", std::to_string(most_filters)}});
    }
    return std::vector<SavedFilter::Event>{std::move(wish)};
}

FilterEvents rename_filter(const SavedFilter& filter, std::string name,
                           const std::vector<SavedFilter>& own, PersonId by) {
    TRY(must_be_own(filter, by));
    name = without_blanks_around(std::move(name));
    std::vector<base::Reason> reasons;
    check_name(name, reasons);
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "filter.refused", {}, std::move(reasons));
    }
    TRY(must_be_new(name, filter.saved.list, filter.id, own));
    if (name == filter.saved.name) return std::vector<SavedFilter::Event>{};
    return std::vector<SavedFilter::Event>{FilterRenamed{std::move(name)}};
}

FilterEvents drop_filter(const SavedFilter& filter, PersonId by) {
    TRY(must_be_own(filter, by));
    return std::vector<SavedFilter::Event>{FilterDropped{}};
}

}  // namespace fangxing::access
