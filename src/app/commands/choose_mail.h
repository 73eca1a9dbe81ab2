// One's own mail: where notices go, and how soon each kind.
#pragma once

#include "app/pipeline.h"
#include "app/views/my_mail.h"
#include "domain/notice/mail_choice.h"

namespace fangxing::app {

struct GiveMailAddress {
    static constexpr std::string_view act = "give_mail_address";
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = MyMailAnswer;

    std::string address;  // empty: no mail any more
    static void describe(auto& field, auto& self) { field("address", self.address); }
};
base::Result<base::Json> carry_out(Work& work, const GiveMailAddress& command);

struct ChooseMailPaces {
    static constexpr std::string_view act = "choose_mail_paces";
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = MyMailAnswer;

    notice::Paces paces;
    static void describe(auto& field, auto& self) { field("paces", self.paces); }
};
base::Result<base::Json> carry_out(Work& work, const ChooseMailPaces& command);

// A message to one's own address, to see whether it comes. Refuses 409 `mail.not_set_up`,
// `mail.no_address`; 429 `mail.tried_just_now`, since nobody asked the address's owner.
struct TryMail {
    static constexpr std::string_view act = "try_mail";
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = MyMailAnswer;

    static void describe(auto&, auto&) {}
};
base::Result<base::Json> carry_out(Work& work, const TryMail& command);

}  // namespace fangxing::app
