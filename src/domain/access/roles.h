// The roles of the vocabulary and what each permits: one table.
#pragma once

#include <span>
#include <string_view>

#include "domain/access/access.h"

namespace fangxing::access {

// Separation of three (三员): no human being holds two administrators, nor one and anything else.
enum class Family { administrator, business };
constexpr auto names(Family) {
    return base::named<Family>(
        {{Family::administrator, "administrator"}, {Family::business, "business"}});
}

struct Role {
    std::string_view id;
    std::string_view zh;
    std::string_view en;
    Family family;
    std::uint32_t permissions;  // one bit each
};

std::span<const Role> roles();
const Role* find_role(std::string_view id);
// A pack may bring roles of its own: lower-case words joined by `_`. They are business roles.
bool is_role_id(std::string_view id);
Family family_of(std::string_view role);
bool permits(std::string_view role, Permission permission);

}  // namespace fangxing::access
