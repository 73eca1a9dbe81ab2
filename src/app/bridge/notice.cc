#include "app/bridge/notice.h"

#include <kainjow/mustache.hpp>
#include <set>

#include "domain/access/grant.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

namespace mustache = kainjow::mustache;
using MustacheValue = kainjow::mustache::data;

MustacheValue to_mustache(const feel::Value& value) {
    if (const auto* entries = value.context()) {
        MustacheValue out{MustacheValue::type::object};
        for (const auto& [name, each] : entries->entries()) out.set(name, to_mustache(each));
        return out;
    }
    if (const auto* list = value.list()) {
        MustacheValue out{MustacheValue::type::list};
        for (const auto& each : *list) out.push_back(to_mustache(each));
        return out;
    }
    if (value.boolean()) return MustacheValue(value.is_true());
    if (value.is_null()) return MustacheValue(false);
    return MustacheValue(value.string() ? *value.string() : feel::to_text(value));
}

// A notice is plain text: nothing is escaped for HTML.
std::string fill(const std::string& text, const MustacheValue& names) {
    mustache::mustache page{text};
    page.set_custom_escape([](const std::string& plain) { return plain; });
    return page.render(names);
}

std::set<access::PersonId> people_of(Case& of, const base::Json& to, const std::string& header) {
    std::set<access::PersonId> out;
    const auto add = [&](const std::string& name) {
        if (const auto person = access::PersonId::parse(name)) {
            out.insert(*person);
            return;
        }
        for (const auto& grant : of.work().where<access::Grant>("role", name)) {
            if (grant.active && access::covers(grant.place, of.place())) out.insert(grant.person);
        }
    };
    if (const auto* list = to.array()) {
        for (const auto& each : *list) {
            if (each.string()) add(*each.string());
        }
    } else if (to.string()) {
        add(*to.string());
    }
    for (std::size_t from = 0; from < header.size();) {
        const auto comma = std::min(header.find(',', from), header.size());
        auto name = header.substr(from, comma - from);
        std::erase(name, ' ');
        if (!name.empty()) add(name);
        from = comma + 1;
    }
    return out;
}

}  // namespace

void apply(NoticeRow& row, const NoticeRow::Event& event) {
    row.sent = std::get<NoticeSent>(event);
}

base::Result<void> send_notice(Case& of, const WaitingJob& job) {
    const auto header = [&](const char* name) {
        const auto at = job.headers.find(name);
        return at == job.headers.end() ? job.inputs.text(name) : at->second;
    };
    const auto notice = of.pack().notices.find(header("notice"));
    if (notice == of.pack().notices.end()) return {};  // refused when the pack was read
    MustacheValue names{MustacheValue::type::object};
    for (const auto* name : {"release", "records", "settings"}) {
        if (const auto value = of.scope().find(name)) names.set(name, to_mustache(*value));
    }
    const auto& text = notice->second;
    const auto* to = job.inputs.find("to");
    for (const auto person : people_of(of, to ? *to : base::Json(), header("to"))) {
        NoticeRow row;
        row.id = {of.work().fresh_id()};
        TRY(of.work().add(row,
                          {NoticeSent{of.release().id,
                                      text.id,
                                      person,
                                      {fill(text.subject.zh, names), fill(text.subject.en, names)},
                                      {fill(text.text.zh, names), fill(text.text.en, names)},
                                      of.work().now()}}));
    }
    return {};
}

}  // namespace fangxing::app
