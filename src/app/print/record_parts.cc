#include "app/print/record_parts.h"

#include <algorithm>

namespace fangxing::app {
namespace {

// PT60M and the like, of one unit, as people say it; anything else as it stands.
base::Words words_of_span(const std::string& text) {
    const bool of_days = text.starts_with("P") && text.ends_with("D");
    const bool of_time = text.starts_with("PT");
    const std::size_t head = of_time ? 2 : 1;
    if ((!of_days && !of_time) || text.size() < head + 2) return {text, text};
    const auto count = text.substr(head, text.size() - head - 1);
    if (!std::ranges::all_of(count, [](char each) { return each >= '0' && each <= '9'; })) {
        return {text, text};
    }
    const std::string more = count == "1" ? "" : "s";
    if (of_days) return {count + " 天", count + " day" + more};
    if (text.ends_with("H")) return {count + " 小时", count + " hour" + more};
    if (text.ends_with("M")) return {count + " 分钟", count + " minute" + more};
    return {text, text};
}

class RecordPrint {
  public:
    RecordPrint(Sayer& say, const base::Json& schema) : say_(say), root_(schema) {}

    std::vector<SheetPart> parts(const base::Json& content) {
        std::vector<SheetPart> out(1);
        const auto* fields = root_.find("properties");
        if (!fields || !fields->object()) return out;
        for (const auto& [name, given] : *fields->object()) {
            const auto& field = resolved(given);
            const auto* value = content.find(name);
            if (value && is_table(field) && value->array()) {
                SheetPart part{title_of(field, name), {}, table(field, *value)};
                out.push_back(std::move(part));
            } else {
                out.front().facts.push_back(
                    {title_of(field, name), value ? text(field, *value) : ""});
            }
        }
        return out;
    }

    base::Json said(const base::Json& given, const base::Json& value) {
        const auto& field = resolved(given);
        if (const auto* list = value.array()) {
            const auto* items = items_of(field);
            base::Json::Array out;
            for (const auto& each : *list) out.push_back(said(items ? *items : nothing_, each));
            return out;
        }
        if (const auto* members = value.object()) {
            const auto* fields = field.find("properties");
            base::Json out{base::Json::Object{}};
            for (const auto& [name, each] : *members) {
                const auto* known = fields ? fields->find(name) : nullptr;
                out.put(name, said(known ? *known : nothing_, each));
            }
            return out;
        }
        if (!value.string() || field.text("format") == "date-time") return value;
        return text_of_string(field, *value.string());
    }

  private:
    // "#/$defs/step" and nothing else is admitted by the schema's own check.
    const base::Json& resolved(const base::Json& field) const {
        const auto reference = field.text("$ref");
        const auto* definitions = root_.find("$defs");
        const auto at = reference.rfind('/');
        if (!definitions || at == std::string::npos) return field;
        const auto* found = definitions->find(reference.substr(at + 1));
        return found ? *found : field;
    }

    std::string title_of(const base::Json& field, const std::string& name) const {
        const auto title = say_.of({field.text("title"), field.text("x-en")});
        return title.empty() ? name : title;
    }

    const base::Json* items_of(const base::Json& field) const {
        const auto* items = field.find("items");
        return items ? &resolved(*items) : nullptr;
    }
    bool is_table(const base::Json& field) const {
        const auto* items = items_of(field);
        return items && items->find("properties");
    }

    SheetTable table(const base::Json& field, const base::Json& value) {
        SheetTable out;
        const auto* columns = items_of(field)->find("properties")->object();
        if (!columns) return out;
        out.heads.emplace_back("#");
        std::vector<const base::Json::Member*> used;  // an empty column takes room from the others
        for (const auto& column : *columns) {
            const bool is_used = std::ranges::any_of(
                *value.array(), [&](const base::Json& entry) { return entry.find(column.first); });
            if (!is_used) continue;
            used.push_back(&column);
            out.heads.push_back(title_of(resolved(column.second), column.first));
        }
        for (const auto& entry : *value.array()) {
            std::vector<std::string> row{std::to_string(out.rows.size() + 1)};
            for (const auto* column : used) {
                const auto* cell = entry.find(column->first);
                row.push_back(cell ? text(resolved(column->second), *cell) : "");
            }
            out.rows.push_back(std::move(row));
        }
        return out;
    }

    std::string text(const base::Json& field, const base::Json& value) {
        if (const auto* yes = value.boolean()) {
            return say_.of(*yes ? base::Words{"是", "yes"} : base::Words{"否", "no"});
        }
        if (value.string()) return text_of_string(field, *value.string());
        std::string out;
        const auto add = [&](const std::string& line) {
            if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
        };
        if (const auto* list = value.array()) {
            const auto* items = items_of(field);
            for (const auto& each : *list) add(text(items ? *items : nothing_, each));
            return out;
        }
        const auto* fields = field.find("properties");
        if (const auto* members = value.object()) {
            for (const auto& [name, each] : *members) {
                const auto* known = fields ? fields->find(name) : nullptr;
                const auto& own = known ? resolved(*known) : nothing_;
                const auto colon = say_.of({"：", ": "});
                add((known ? title_of(own, name) : name) + colon + text(own, each));
            }
            return out;
        }
        return value.is_null() ? "" : base::to_text(value);
    }

    std::string text_of_string(const base::Json& field, const std::string& value) {
        if (const auto kind = field.text("x-ref"); !kind.empty()) return say_.thing(kind, value);
        if (field.text("format") == "date-time") {
            const auto at = base::parse_instant(value);
            return at ? say_.time(*at) : value;
        }
        if (field.text("format") == "duration") return say_.of(words_of_span(value));
        const auto* labels = field.find("x-labels");
        const auto* label = labels ? labels->find(value) : nullptr;
        return label ? say_.of({label->text("zh"), label->text("en")}) : value;
    }

    Sayer& say_;
    const base::Json& root_;
    const base::Json nothing_;
};

}  // namespace

std::vector<SheetPart> record_parts(Sayer& say, const base::Json& schema,
                                    const base::Json& content) {
    return RecordPrint(say, schema).parts(content);
}

base::Json said_content(Sayer& say, const base::Json& schema, const base::Json& content) {
    return RecordPrint(say, schema).said(schema, content);
}

}  // namespace fangxing::app
