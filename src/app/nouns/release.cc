#include "domain/release/release.h"

#include "app/nouns/noun.h"
#include "domain/release/formal_version.h"
#include "domain/release/handover.h"
#include "domain/release/overlap.h"
#include "domain/release/site.h"
#include "domain/release/watch.h"

namespace fangxing::app {

template struct Noun<release::FormalVersion>;
template struct Noun<release::Handover>;
template struct Noun<release::Overlap>;
template struct Noun<release::Release>;
template struct Noun<release::Site>;
template struct Noun<release::Watch>;

}  // namespace fangxing::app
