#include "app/naming.h"

#include "domain/access/unit.h"
#include "domain/cmdb/item.h"
#include "domain/library/library.h"
#include "domain/release/release.h"

namespace fangxing::app {
namespace {

const std::string& in_language_of(const Work& work, const base::Words& words) {
    return work.request().language == "en" && !words.en.empty() ? words.en : words.zh;
}

// The row's name, or nothing where the text is no id of such a row.
template <class T>
std::optional<std::string> name_of(Work& work, const std::string& id) {
    const auto parsed = decltype(T::id)::parse(id);
    const auto row = parsed ? work.find<T>(*parsed) : std::nullopt;
    if (!row) return std::nullopt;
    if constexpr (requires { row->number; }) {
        return row->number;
    } else if constexpr (requires { row->package_version; }) {
        return row->name + " " + row->package_version;
    } else {
        const auto& name = in_language_of(work, row->name);
        return name == row->code ? name : row->code + " " + name;
    }
}

std::optional<std::string> name_of(Work& work, const std::string& parameter,
                                   const std::string& id) {
    if (parameter == "item") return name_of<cmdb::Item>(work, id);
    if (parameter == "unit") return name_of<access::Unit>(work, id);
    if (parameter == "entry") return name_of<library::Entry>(work, id);
    if (parameter == "release") return name_of<release::Release>(work, id);
    return std::nullopt;
}

void name_all(Work& work, base::Parameters& parameters) {
    for (auto& [parameter, value] : parameters) {
        if (auto name = name_of(work, parameter, value)) value = *std::move(name);
    }
}

}  // namespace

void name_parameters(Work& work, std::vector<base::Reason>& reasons) {
    for (auto& reason : reasons) name_all(work, reason.parameters);
}

void name_parameters(Work& work, base::Refusal& refusal) {
    name_all(work, refusal.parameters);
    name_parameters(work, refusal.reasons);
}

}  // namespace fangxing::app
