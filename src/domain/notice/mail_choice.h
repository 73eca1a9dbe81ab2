// Where and how soon a person wants notices mailed (邮件通知设置): one choice a person.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/access.h"
#include "domain/notice/kind.h"

namespace fangxing::notice {

struct MailChoiceTag;
using MailChoiceId = base::Id<MailChoiceTag>;

struct AddressGiven {
    static constexpr std::string_view type = "mail_choice.address_given";
    access::PersonId person;
    std::string address;  // empty: no mail any more
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("address", self.address);
    }
};
struct PacesChosen {
    static constexpr std::string_view type = "mail_choice.paces_chosen";
    access::PersonId person;
    Paces paces;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("paces", self.paces);
    }
};
struct MailChoice {
    static constexpr std::string_view table = "mail_choices";
    static constexpr std::string_view noun = "mail_choice";
    using Event = std::variant<AddressGiven, PacesChosen>;

    MailChoiceId id;
    std::int64_t version = 0;
    access::PersonId person;
    std::string address;
    Paces paces;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("person", self.person);
        field("address", self.address);
        field("paces", self.paces);
    }
    static void columns(auto& column, const auto& self) { column("person", self.person); }
};
void apply(MailChoice& choice, const MailChoice::Event& event);

// One mailbox in the plain form `name@host.domain` (RFC 5321 §4.1.2, without quotes and literals):
// nothing in it can end a header or a command of SMTP.
bool is_mail_address(std::string_view text);

// Nothing where it stands so already. Refuses 403 `mail.not_proven`, since whoever changes the
// address reads the notices; 422 `mail.bad_address`.
base::Result<std::vector<MailChoice::Event>> give_address(const std::optional<MailChoice>& choice,
                                                          const access::Actor& actor,
                                                          const std::string& address);
// Nothing where they stand so already.
std::vector<MailChoice::Event> choose_paces(const std::optional<MailChoice>& choice,
                                            const access::Actor& actor, const Paces& paces);

}  // namespace fangxing::notice
