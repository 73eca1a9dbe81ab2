#include "domain/improvement/improvement.h"

#include "app/nouns/noun.h"
#include "domain/improvement/arrangement.h"
#include "domain/improvement/evaluation.h"
#include "domain/improvement/review.h"
#include "domain/improvement/summary.h"

namespace fangxing::app {

template struct Noun<improvement::Arrangement>;
template struct Noun<improvement::Evaluation>;
template struct Noun<improvement::Improvement>;
template struct Noun<improvement::Review>;
template struct Noun<improvement::Summary>;

}  // namespace fangxing::app
