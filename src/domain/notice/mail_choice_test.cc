#include "domain/notice/mail_choice.h"

#include <doctest/doctest.h>

namespace fangxing::notice {
namespace {

access::Actor proven_reader() {
    access::Actor out;
    out.id = {7};
    out.proven = true;
    return out;
}

template <class T>
std::string refused_as(const base::Result<T>& result) {
    return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("a mail address is one plain mailbox") {
    for (const auto* good : {"li@example.com", "li.release+fx@mail.example.org", "a@b-c.d",
                             "x_y!#$%&'*/=?^`{|}~@example.com"}) {
        CAPTURE(good);
        CHECK(is_mail_address(good));
    }
    const std::string long_local(65, 'a');
    const std::string long_label(64, 'b');
    for (const std::string& bad : {std::string(),
                                   std::string("li"),
                                   std::string("li@"),
                                   std::string("@example.com"),
                                   std::string("li@localhost"),
                                   std::string("li@@example.com"),
                                   std::string("li@example..com"),
                                   std::string(".li@example.com"),
                                   std::string("li.@example.com"),
                                   std::string("l..i@example.com"),
                                   std::string("li@example.com."),
                                   std::string("li@-example.com"),
                                   std::string("li@example-.com"),
                                   std::string("li@exa_mple.com"),
                                   std::string("li @example.com"),
                                   std::string("li@example.com\r\nBcc: x@y.z"),
                                   std::string("li@example.com\nRCPT TO:<x@y.z>"),
                                   std::string("li@example.com\0", 15),
                                   std::string("Li <li@example.com>"),
                                   std::string("\"li\"@example.com"),
                                   std::string("li@[127.0.0.1]"),
                                   std::string("-oQ/tmp@example.com"),
                                   std::string("li@example.com,x@y.z"),
                                   std::string("李@example.com"),
                                   long_local + "@example.com",
                                   "li@" + long_label + ".com",
                                   "li@" + std::string(130, 'c') + "." + std::string(130, 'd')}) {
        CAPTURE(bad);
        CHECK_FALSE(is_mail_address(bad));
    }
}

TEST_CASE("only who has proven himself changes the address") {
    auto actor = proven_reader();
    CHECK(refused_as(give_address({}, actor, "li@")) == "mail.bad_address");
    actor.proven = false;
    CHECK(refused_as(give_address({}, actor, "li@example.com")) == "mail.not_proven");
    actor.proven = true;
    MailChoice choice;
    const auto events = give_address({}, actor, "li@example.com");
    REQUIRE(events.has_value());
    for (const auto& event : *events) apply(choice, event);
    CHECK(choice.person.value == 7);
    CHECK(choice.address == "li@example.com");
    CHECK(give_address(choice, actor, "li@example.com")->empty());
    CHECK(give_address(choice, actor, "")->size() == 1);
    CHECK(give_address({}, actor, "")->empty());
}

TEST_CASE("each kind has its pace, and duties have none to choose") {
    Paces paces;
    paces.tasks = Pace::never;
    paces.mentions = Pace::daily;
    CHECK(pace_of(paces, Kind::tasks) == Pace::never);
    CHECK(pace_of(paces, Kind::approvals) == Pace::at_once);
    CHECK(pace_of(paces, Kind::mentions) == Pace::daily);
    CHECK(pace_of(paces, Kind::watched) == Pace::daily);
    CHECK(pace_of(paces, Kind::timers) == Pace::at_once);
    CHECK(pace_of({.tasks = Pace::never,
                   .approvals = Pace::never,
                   .mentions = Pace::never,
                   .watched = Pace::never,
                   .timers = Pace::never},
                  Kind::duty) == Pace::at_once);
    const auto actor = proven_reader();
    CHECK(choose_paces({}, actor, Paces{}).empty());
    MailChoice choice;
    for (const auto& event : choose_paces({}, actor, paces)) apply(choice, event);
    CHECK(choice.paces == paces);
    CHECK(choose_paces(choice, actor, paces).empty());
}

}  // namespace fangxing::notice
