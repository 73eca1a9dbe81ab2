#include <algorithm>
#include <array>

#include "process/engine/cases.h"

namespace fangxing::engine {
namespace {

using base::Json;

bool is_text(const Json& json) {
    return json.string() != nullptr;
}
bool is_object(const Json& json) {
    return json.object() != nullptr;
}
bool is_count(const Json& json) {
    return json.integer() && *json.integer() >= 0;
}
bool is_flag(const Json& json) {
    return json.boolean() || json.string();
}
bool is_texts(const Json& json) {
    return json.array() && std::ranges::all_of(*json.array(), is_text);
}
bool is_counts(const Json& json) {
    const auto counts = [](const Json::Member& each) { return is_count(each.second); };
    return json.object() && std::ranges::all_of(*json.object(), counts);
}
bool is_multiset(const Json& json) {
    return is_texts(json) || is_counts(json);
}
bool is_text_or_texts(const Json& json) {
    return is_text(json) || is_texts(json);
}
bool is_state(const Json& json) {
    static constexpr std::array<std::string_view, 3> states{"completed", "incident", "active"};
    return json.string() && std::ranges::find(states, *json.string()) != states.end();
}

struct Member {
    std::string_view name;
    bool (*holds)(const Json&);
};
constexpr std::array<Member, 8> step_keys{{{"at", is_text},
                                           {"process", is_text},
                                           {"vars", is_object},
                                           {"pick", is_count},
                                           {"by", is_text},
                                           {"name", is_text},
                                           {"code", is_text},
                                           {"expect", is_object}}};
constexpr std::array<Member, 5> expect_keys{{{"active", is_multiset},
                                             {"state", is_state},
                                             {"incident_at", is_text_or_texts},
                                             {"passed", is_counts},
                                             {"vars", is_object}}};
constexpr std::array<Member, 3> scenario_keys{
    {{"name", is_text}, {"deploy_error", is_flag}, {"or_ignored", is_flag}}};

class Form {
  public:
    std::vector<base::Reason> reasons;

    void check(const Json& description) {
        if (!description.object()) return no("");
        if (const auto* files = description.find("files"); files && !is_texts(*files)) no("/files");
        const auto* scenarios = description.find("scenarios");
        if (!scenarios || !scenarios->array() || scenarios->array()->empty()) {
            return no("/scenarios");
        }
        int number = 0;
        for (const auto& each : *scenarios->array()) {
            check_scenario(each, "/scenarios/" + std::to_string(number++));
        }
    }

  private:
    void no(const std::string& place) { reasons.push_back({"case.malformed", place, {}}); }

    template <std::size_t Count>
    void check_keys(const Json& json, const std::array<Member, Count>& keys,
                    const std::string& place) {
        for (const auto& key : keys) {
            const auto* value = json.find(key.name);
            if (value && !key.holds(*value)) no(place + "/" + std::string(key.name));
        }
    }

    void check_scenario(const Json& scenario, const std::string& place) {
        if (!scenario.object()) return no(place);
        check_keys(scenario, scenario_keys, place);
        const auto* steps = scenario.find("steps");
        if (!steps) {
            if (!scenario.find("deploy_error")) no(place + "/steps");
            return;
        }
        if (!steps->array()) return no(place + "/steps");
        int number = 0;
        for (const auto& each : *steps->array()) {
            check_step(each, place + "/steps/" + std::to_string(number++));
        }
    }

    void check_step(const Json& step, const std::string& place) {
        if (!step.object()) return no(place);
        if (step.text("do").empty() && !step.find("expect")) no(place + "/do");
        check_keys(step, step_keys, place);
        if (const auto* expect = step.find("expect"); expect && expect->object()) {
            check_keys(*expect, expect_keys, place + "/expect");
        }
    }
};

}  // namespace

base::Result<void> check_form(const Json& description) {
    Form form;
    form.check(description);
    if (form.reasons.empty()) return {};
    return base::refuse(base::Kind::invalid, "case.malformed", {}, std::move(form.reasons));
}

std::vector<std::string> files_of(const Json& description) {
    std::vector<std::string> out;
    const auto* files = description.find("files");
    if (!files || !files->array()) return out;
    for (const auto& each : *files->array()) {
        if (each.string()) out.push_back(*each.string());
    }
    return out;
}

}  // namespace fangxing::engine
