#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace gouji {

/// A value or the Error that kept it from being made. std::expected needs C++23, which clang 14 cannot
/// compile.
template <typename T>
using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::Damaged, path, detail);`
inline tl::unexpected<Error> failure(ErrorCode code, QString place = {}, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(place), std::move(detail)});
}

/// Hands an error on unchanged.
inline tl::unexpected<Error> failure(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace gouji
