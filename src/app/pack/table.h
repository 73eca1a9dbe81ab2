// One table of a pack's TOML: takes its keys one by one and refuses what nobody took.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/pack/draft.h"

namespace fangxing::app {

class Table {
  public:
    // `at` is the path of keys, e.g. "role.release_manager"; `json` must outlive this.
    Table(PackDraft& draft, std::string file, std::string at, const base::Json& json);

    // Each refuses a value of another type; `must_` ones also an absent one.
    std::string text(std::string_view key);
    std::string must_text(std::string_view key);
    bool flag(std::string_view key, bool otherwise);
    std::vector<std::string> texts(std::string_view key);
    base::Words words(std::string_view key);       // empty when absent
    base::Words must_words(std::string_view key);  // both languages
    feel::Expression feel(std::string_view key, const std::vector<std::string>& names = {});
    feel::Expression must_feel(std::string_view key, const std::vector<std::string>& names = {});
    Text text_or_feel(std::string_view key, const std::vector<std::string>& names = {});
    base::Duration duration(std::string_view key);
    // The raw value, or null.
    const base::Json* raw(std::string_view key);
    // Tables below a key, by their own keys, in the order of the file; each id is checked.
    std::vector<std::pair<std::string, const base::Json*>> tables(std::string_view key);
    // Entries of an array of tables.
    std::vector<const base::Json*> entries(std::string_view key);
    std::vector<std::string> keys() const;

    // Refuses every key that was not asked for.
    void close();

    void no(std::string code, std::string_view key, const std::string& about = {});
    const std::string& at() const { return at_; }
    const std::string& file() const { return file_; }

  private:
    std::string path(std::string_view key) const;
    base::Words words_in(const base::Json& value, std::string_view key);

    PackDraft& draft_;
    std::string file_;
    std::string at_;
    const base::Json& json_;
    std::set<std::string, std::less<>> taken_;
};

}  // namespace fangxing::app
