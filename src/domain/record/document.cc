#include "domain/record/document.h"

namespace fangxing::record {

void apply(Document& document, const Document::Event& event) {
    struct Apply {
        Document& document;
        void operator()(const DocumentGiven& given) const {
            document.release = given.release;
            document.document = given.document;
            document.state = DocumentState::given;
            document.reason.clear();
            document.files.push_back(given.file);
        }
        void operator()(const MarkedNotApplicable& marked) const {
            document.release = marked.release;
            document.document = marked.document;
            document.state = DocumentState::not_applicable;
            document.reason = marked.reason;
        }
        void operator()(const FilesErased& erased) const { document.erased = erased; }
    };
    std::visit(Apply{document}, event);
}

base::Json part_of(const Document& document) {
    base::Json out{base::Json::Object{}};
    if (document.state == DocumentState::not_applicable) {
        out.put("not_applicable", document.reason);
    } else if (const auto* file = document.newest()) {
        out.put("file_name", file->file_name);
        out.put("digest", file->digest.text);
    }
    return out;
}

}  // namespace fangxing::record
