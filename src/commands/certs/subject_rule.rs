//! `--require-subject`, which `certs sign` and `certs activate-pending` have.

use crate::error::{Error, Result};
use crate::pki::subject_pattern::{SubjectPattern, parse};

/// The patterns of one `--require-subject`.
///
/// # Errors
/// Usage (2), naming the part.
pub(super) fn subject_patterns(text: &str) -> Result<Vec<SubjectPattern>> {
    parse(text).map_err(|part| {
        Error::usage(format!("`--require-subject {text}`: `{part}` is not NAME=PATTERN"))
            .hint("Write it as CN=dev-*,O=Acme; `*` is any text, `?` one character.")
    })
}
