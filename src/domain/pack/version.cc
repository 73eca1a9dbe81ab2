#include "domain/pack/version.h"

#include <algorithm>

namespace fangxing::pack {
namespace {

void put_files(Version& version, const std::vector<File>& changed) {
    for (const auto& file : changed) {
        std::erase_if(version.files, [&](const File& each) { return each.path == file.path; });
        if (file.digest) version.files.push_back(file);
    }
    std::ranges::sort(version.files, {}, &File::path);
}

void on(Version& version, const DraftStarted& event) {
    version.pack = event.pack;
    version.number = event.number;
    version.name = event.name;
    version.owner = event.owner;
    version.from = event.from;
    version.state = State::draft;
    version.started_by = version.saved_by = event.by;
    version.started_at = version.saved_at = event.at;
    put_files(version, event.files);
}

void on(Version& version, const VersionInstalled& event) {
    version.pack = event.pack;
    version.number = event.number;
    version.name = event.name;
    version.owner = event.owner;
    version.signers = event.signers;
    version.digest = event.digest;
    version.state = State::published;
    version.started_at = version.saved_at = version.published_at = event.at;
    put_files(version, event.files);
}

void on(Version& version, const FilesSaved& event) {
    put_files(version, event.files);
    version.number = event.number;
    version.name = event.name;
    version.saved_by = event.by;
    version.saved_at = event.at;
}

void on(Version& version, const VersionProposed& event) {
    version.state = State::proposed;
    version.digest = event.digest;
    version.signers = event.signers;
    version.effective = event.effective;
    version.note = event.note;
    version.improvements = event.improvements;
    version.returned.clear();
    version.proposed_by = event.by;
    version.proposed_by_natural = event.by_natural;
    version.proposed_at = event.at;
}

void on(Version& version, const VersionSigned& event) {
    version.signatures.push_back(event.signature);
}

void on(Version& version, const VersionReturned& event) {
    version.state = State::draft;
    version.digest = {};
    version.signatures.clear();
    version.returned = event.reason;
}

void on(Version& version, const VersionPublished& event) {
    version.state = State::published;
    version.published_at = event.at;
    version.effective = event.effective;
}

void on(Version& version, const FitnessJudged& event) {
    version.fitness.push_back(event);
}

void on(Version& version, const DraftDiscarded&) {
    version.state = State::discarded;
}

std::vector<int> parts_of(std::string_view number) {
    std::vector<int> parts;
    while (!number.empty()) {
        const auto dot = std::min(number.find('.'), number.size());
        int part = 0;
        for (const char c : number.substr(0, dot)) {
            if (c >= '0' && c <= '9' && part < 100'000) part = part * 10 + (c - '0');
        }
        parts.push_back(part);
        number.remove_prefix(std::min(dot + 1, number.size()));
    }
    return parts;
}

}  // namespace

void apply(Version& version, const Version::Event& event) {
    std::visit([&](const auto& each) { on(version, each); }, event);
}

bool is_higher(std::string_view number, std::string_view than) {
    return parts_of(number) > parts_of(than);
}

const Version* newest_published(const std::vector<Version>& versions) {
    const Version* newest = nullptr;
    for (const auto& each : versions) {
        if (each.state != State::published) continue;
        if (!newest || is_higher(each.number, newest->number)) newest = &each;
    }
    return newest;
}

const Version* in_effect(const std::vector<Version>& versions, base::Instant at) {
    const Version* last = nullptr;
    for (const auto& each : versions) {
        if (each.state != State::published || each.effective > at) continue;
        const bool later =
            !last || each.effective > last->effective ||
            (each.effective == last->effective && is_higher(each.number, last->number));
        if (later) last = &each;
    }
    return last;
}

}  // namespace fangxing::pack
