#include "app/nouns/noun.h"
#include "domain/access/absence.h"
#include "domain/access/credential.h"
#include "domain/access/grant.h"
#include "domain/access/person.h"
#include "domain/access/read_mark.h"
#include "domain/access/role_definition.h"
#include "domain/access/saved_filter.h"
#include "domain/access/session.h"
#include "domain/access/unit.h"

namespace fangxing::app {

template struct Noun<access::Absence>;
template struct Noun<access::ApiToken>;
template struct Noun<access::Grant>;
template struct Noun<access::Person>;
template struct Noun<access::ReadMark>;
template struct Noun<access::RoleDefinition>;
template struct Noun<access::SavedFilter>;
template struct Noun<access::Session>;
template struct Noun<access::SetupLink>;
template struct Noun<access::Unit>;

}  // namespace fangxing::app
