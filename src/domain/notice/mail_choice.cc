#include "domain/notice/mail_choice.h"

#include <algorithm>

namespace fangxing::notice {
namespace {

constexpr std::size_t longest_address = 254;  // RFC 5321 §4.5.3.1, with errata 1690
constexpr std::size_t longest_local = 64;
constexpr std::size_t longest_label = 63;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_atom_text(char c) {
    constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~";
    return is_letter_or_digit(c) || marks.find(c) != marks.npos;
}

// Parts between dots, none of them empty; how many, or 0 where one does not fit.
template <class Fits>
int parts_that_fit(std::string_view text, const Fits& fits) {
    int count = 0;
    for (std::size_t from = 0; from <= text.size(); ++count) {
        const auto dot = std::min(text.find('.', from), text.size());
        if (dot == from || !fits(text.substr(from, dot - from))) return 0;
        from = dot + 1;
    }
    return count;
}

bool is_label(std::string_view text) {
    return text.size() <= longest_label && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, [](char c) { return c == '-' || is_letter_or_digit(c); });
}

void on(MailChoice& choice, const AddressGiven& event) {
    choice.person = event.person;
    choice.address = event.address;
}
void on(MailChoice& choice, const PacesChosen& event) {
    choice.person = event.person;
    choice.paces = event.paces;
}

}  // namespace

Pace pace_of(const Paces& paces, Kind kind) {
    switch (kind) {
        case Kind::tasks: return paces.tasks;
        case Kind::approvals: return paces.approvals;
        case Kind::mentions: return paces.mentions;
        case Kind::watched: return paces.watched;
        case Kind::timers: return paces.timers;
        case Kind::duty: return Pace::at_once;
    }
    return Pace::at_once;
}

void apply(MailChoice& choice, const MailChoice::Event& event) {
    std::visit([&](const auto& each) { on(choice, each); }, event);
}

bool is_mail_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == text.npos || text.size() > longest_address || at > longest_local) return false;
    const auto is_atom = [](std::string_view part) {
        return std::ranges::all_of(part, is_atom_text);
    };
    // A leading `-` would be an option to a program that sends mail.
    return text.front() != '-' && parts_that_fit(text.substr(0, at), is_atom) > 0 &&
           parts_that_fit(text.substr(at + 1), is_label) > 1;
}

base::Result<std::vector<MailChoice::Event>> give_address(const std::optional<MailChoice>& choice,
                                                          const access::Actor& actor,
                                                          const std::string& address) {
    if (!address.empty() && !is_mail_address(address)) {
        return base::refuse(base::Kind::invalid, "mail.bad_address", {},
                            {{"mail.bad_address", "/address", {}}});
    }
    if (!actor.proven) return base::refuse(base::Kind::forbidden, "mail.not_proven");
    if ((choice ? choice->address : std::string()) == address) return {};
    return std::vector<MailChoice::Event>{AddressGiven{actor.id, address}};
}

std::vector<MailChoice::Event> choose_paces(const std::optional<MailChoice>& choice,
                                            const access::Actor& actor, const Paces& paces) {
    if ((choice ? choice->paces : Paces{}) == paces) return {};
    return {PacesChosen{actor.id, paces}};
}

}  // namespace fangxing::notice
