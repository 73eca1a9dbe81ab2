#include "domain/knowledge/entry.h"

#include "domain/release/demands.h"

namespace fangxing::knowledge {
namespace {

base::Result<void> must_say_something(const std::string& title, const std::string& text) {
    std::vector<base::Reason> reasons;
    if (release::is_blank(title)) reasons.push_back({"input.missing", "/title", {}});
    if (release::is_blank(text)) reasons.push_back({"input.missing", "/text", {}});
    if (reasons.empty()) return {};
    return base::refuse(base::Kind::invalid, "knowledge.incomplete", {}, std::move(reasons));
}

}  // namespace

void apply(Entry& entry, const Entry::Event& event) {
    if (const auto* written = std::get_if<KnowledgeWritten>(&event)) {
        entry.number = written->number;
        entry.title = written->title;
        entry.text = written->text;
        entry.release = written->release;
        entry.by = written->by;
        entry.at = written->at;
    }
    if (const auto* revised = std::get_if<KnowledgeRevised>(&event)) {
        entry.title = revised->title;
        entry.text = revised->text;
        entry.by = revised->by;
        entry.at = revised->at;
    }
}

base::Result<std::vector<Entry::Event>> write(KnowledgeWritten entry) {
    TRY(must_say_something(entry.title, entry.text));
    return std::vector<Entry::Event>{std::move(entry)};
}

base::Result<std::vector<Entry::Event>> revise(const Entry& entry, KnowledgeRevised revised) {
    TRY(must_say_something(revised.title, revised.text));
    if (entry.title == revised.title && entry.text == revised.text) {
        return std::vector<Entry::Event>{};
    }
    return std::vector<Entry::Event>{std::move(revised)};
}

}  // namespace fangxing::knowledge
