#include "app/pack/read_manifest.h"

#include <re2/re2.h>

#include "app/pack/file_names.h"
#include "app/pack/read_indicators.h"
#include "app/pack/toml.h"
#include "app/pack/vocabulary.h"
#include "domain/record/file_kind.h"
#include "process/feel/json.h"

namespace fangxing::app {

namespace {

Table below(PackDraft& draft, const Table& parent, const std::string& key, const std::string& id,
            const base::Json& json) {
    const auto& at = parent.at();
    return {draft, manifest_file, (at.empty() ? "" : at + ".") + key + "." + id, json};
}

void read_identity(PackDraft& draft, Table& table) {
    auto& pack = draft.pack;
    const auto id = table.must_text("id");
    if (!id.empty() && id != pack.id) table.no("pack.other_id", "id", id);
    if (!is_pack_id(pack.id)) table.no("pack.bad_id", "id", pack.id);
    static const re2::RE2 version("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}");
    pack.version = table.must_text("version");
    if (!pack.version.empty() && !re2::RE2::FullMatch(pack.version, version)) {
        table.no("pack.bad_version", "version", pack.version);
    }
    pack.name = table.must_words("name");
    pack.owner = table.must_text("owner");
    pack.publish = table.texts("publish");
    if (pack.publish.empty()) table.no("pack.missing_key", "publish");
    for (const auto* key : {"source", "control", "revision"}) {
        if (const auto* value = table.raw(key)) pack.cover.put(key, *value);
    }
}

void read_starts(PackDraft& draft, Table& table) {
    for (const auto& [name, json] : table.tables("flow")) {
        Flow flow;
        flow.name = name;
        if (json->string()) {
            flow.file = *json->string();
        } else {
            auto each = below(draft, table, "flow", name, *json);
            flow.file = each.must_text("file");
            flow.about = each.text("about");
            if (flow.about.empty()) flow.about = "release";
            if (!is_in(flow_subjects, flow.about)) {
                each.no("pack.unknown_subject", "about", flow.about);
            }
            each.close();
        }
        if (!draft.file(flow.file)) table.no("pack.file_missing", "flow." + name, flow.file);
        draft.pack.flows[name] = std::move(flow);
    }
    if (draft.pack.flows.empty()) table.no("pack.missing_key", "flow");
}

void read_roles(PackDraft& draft, Table& table) {
    for (const auto& [id, json] : table.tables("role")) {
        auto each = below(draft, table, "role", id, *json);
        draft.pack.roles.push_back({id, each.must_words("name"), each.feel("who")});
        each.close();
    }
}

void read_stages(PackDraft& draft, Table& table) {
    int rank = 0;
    for (const auto* json : table.entries("stage")) {
        auto each = below(draft, table, "stage", std::to_string(rank), *json);
        PackStage stage;
        stage.id = each.must_text("id");
        stage.name = each.must_words("name");
        stage.line = each.flag("line", true);
        stage.rank = rank++;
        const auto state = each.must_text("state");
        const auto known = base::from_text<release::State>(state);
        if (known) {
            stage.state = *known;
        } else if (!state.empty()) {
            each.no("pack.unknown_state", "state", state);
        }
        if (!is_plain_id(stage.id)) each.no("pack.bad_id", "id", stage.id);
        if (draft.pack.stage(stage.id)) each.no("pack.repeated", "id", stage.id);
        each.close();
        draft.pack.stages.push_back(std::move(stage));
    }
    if (draft.pack.stages.empty()) table.no("pack.missing_key", "stage");
}

void read_acts(PackDraft& draft, Table& table) {
    for (const auto& [id, json] : table.tables("act")) {
        auto each = below(draft, table, "act", id, *json);
        PackAct act;
        act.id = id;
        act.name = is_in(built_in_acts, id) ? each.words("name") : each.must_words("name");
        act.roles = each.texts("roles");
        act.form = each.text("form");
        if (act.roles.empty()) each.no("pack.act_without_roles", "roles");
        each.close();
        draft.pack.acts.push_back(std::move(act));
    }
}

void read_gates(PackDraft& draft, Table& table) {
    int number = 0;
    for (const auto* json : table.entries("gate")) {
        auto each = below(draft, table, "gate", std::to_string(number++), *json);
        PackGate gate;
        gate.id = each.must_text("id");
        gate.at = each.must_text("at");
        gate.each = each.feel("each");
        if (!gate.each) gate.ok = each.must_feel("ok");
        gate.text = each.must_words("text");
        gate.fix = each.text("fix");
        gate.waiver = each.text("waiver");
        if (!is_plain_id(gate.id)) each.no("pack.bad_id", "id", gate.id);
        if (!is_in(gate_points, gate.at)) each.no("pack.unknown_point", "at", gate.at);
        each.close();
        draft.pack.gates.push_back(std::move(gate));
    }
}

void read_exceptions(PackDraft& draft, Table& table) {
    int number = 0;
    for (const auto* json : table.entries("exception")) {
        auto each = below(draft, table, "exception", std::to_string(number++), *json);
        PackException exception{each.must_text("rule"), each.must_text("counterweight"),
                                each.must_words("because")};
        if (!is_in(relaxable_rules, exception.rule)) {
            each.no("pack.not_relaxable", "rule", exception.rule);
        }
        each.close();
        draft.pack.exceptions.push_back(std::move(exception));
    }
}

void read_ladders(PackDraft& draft, Table& table) {
    for (const auto& [id, json] : table.tables("ladder")) {
        auto each = below(draft, table, "ladder", id, *json);
        Ladder ladder;
        ladder.id = id;
        for (const auto& text : each.texts("remind")) {
            const auto when = base::parse_duration(text);
            if (!when) each.no("pack.bad_duration", "remind", text);
            ladder.remind.push_back(when.value_or(base::Duration{}));
        }
        int number = 0;
        for (const auto* entry : each.entries("tell")) {
            auto telling = below(draft, each, "tell", std::to_string(number++), *entry);
            ladder.tell.push_back({telling.duration("after"), telling.must_text("role")});
            telling.close();
        }
        each.close();
        draft.pack.ladders.push_back(std::move(ladder));
    }
}

void read_documents(PackDraft& draft, Table& table) {
    for (const auto& [id, json] : table.tables("document")) {
        auto each = below(draft, table, "document", id, *json);
        PackDocument document;
        document.name = each.must_words("name");
        each.texts("aliases");
        document.kinds = each.texts("kinds");
        for (const auto& kind : document.kinds) {
            if (!record::is_group(kind)) each.no("pack.unknown_setting", "kinds", kind);
        }
        document.section = each.text("section");
        if (!document.section.empty() && !is_plain_id(document.section)) {
            each.no("pack.bad_id", "section", document.section);
        }
        document.blank = each.text("template");
        if (!document.blank.empty() && !draft.file(document.blank)) {
            each.no("pack.file_missing", "template", document.blank);
        }
        each.close();
        draft.pack.documents[id] = std::move(document);
    }
}

void read_numbers(PackDraft& draft, Table& table) {
    const auto* json = table.raw("number");
    if (!json) return;
    Table numbers(draft, manifest_file, "number", *json);
    const std::vector<std::string> names{"year", "month", "sequence", "system"};
    draft.pack.release_number = numbers.feel("release", names);
    draft.pack.version_number = numbers.feel("version", names);
    numbers.close();
}

void read_settings(PackDraft& draft, Table& table) {
    const auto* json = table.raw("settings");
    draft.pack.settings = feel::from_json(json ? *json : base::Json(base::Json::Object{}));
    if (!json) return;
    const auto rule = json->text("after_rejection");
    if (!rule.empty() && !is_in(rejection_rules, rule)) {
        table.no("pack.unknown_setting", "settings.after_rejection", rule);
    }
}

}  // namespace

void read_manifest(PackDraft& draft) {
    const auto* text = draft.file(manifest_file);
    if (!text) return draft.no("pack.file_missing", manifest_file, "");
    const auto json = parse_toml(*text);
    if (!json) {
        const auto& why = json.error().parameters;
        return draft.no("pack.toml", manifest_file, why.at("line"), why.at("why"));
    }
    Table table(draft, manifest_file, "", *json);
    read_identity(draft, table);
    read_settings(draft, table);
    read_starts(draft, table);
    read_roles(draft, table);
    read_stages(draft, table);
    read_acts(draft, table);
    read_gates(draft, table);
    read_exceptions(draft, table);
    read_ladders(draft, table);
    read_calendar(draft, table);
    read_documents(draft, table);
    read_indicators(draft, table);
    read_numbers(draft, table);
    table.close();
}

}  // namespace fangxing::app
