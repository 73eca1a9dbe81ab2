// How I am mailed: address, paces, and what became of the last message to me.
#pragma once

#include <optional>

#include "app/pipeline.h"
#include "domain/notice/delivery.h"

namespace fangxing::app {

struct LastMail {
    base::Words subject;
    notice::DeliveryState state = notice::DeliveryState::waiting;
    std::string answer;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("subject", self.subject);
        field("state", self.state);
        field("answer", self.answer);
        field("at", self.at);
    }
};
struct MyMailAnswer {
    bool is_set_up = false;  // mail leaves this house at all
    std::string address;
    notice::Paces paces;
    base::Instant next_summary;
    std::optional<LastMail> last;
    static void describe(auto& field, auto& self) {
        field("is_set_up", self.is_set_up);
        field("address", self.address);
        field("paces", self.paces);
        field("next_summary", self.next_summary);
        field("last", self.last);
    }
};
struct MyMail {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = MyMailAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<MyMailAnswer> mail_of_actor(Work& work);
base::Result<base::JsonText> look(Work& work, const MyMail& view);

}  // namespace fangxing::app
