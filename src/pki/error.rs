//! The one error of this module: what kind of problem, what was being done to which input, and what to do.
//!
//! A message never holds key material or a passphrase. Messages are lower case without a final period, so that
//! the program can put them behind `error:` and `caused by:`.

use std::error::Error as StdError;
use std::path::{Path, PathBuf};

use openssl::error::ErrorStack;

/// The result of everything in this module.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failed PKI operation. One pointer wide, because it travels through many `Result`s.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Detail>);

#[derive(Debug, thiserror::Error)]
#[error("{message}")]
struct Detail {
    kind: ErrorKind,
    message: String,
    hint: Option<String>,
    #[source]
    cause: Option<Box<dyn StdError + Send + Sync>>,
}

/// What kind of problem an [`Error`] is; decides the program's exit code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// The input is not what it should be.
    BadInput {
        /// The input as the caller named it, such as `ca.pem` or `the certificate of row 7`.
        what: String,
        /// Where in the input, such as `line 3`, when that is known.
        place: Option<String>,
    },
    /// Two inputs that are each fine do not belong together (a key and a certificate, a proof and its CA).
    Mismatch,
    /// The passphrase of an encrypted key is the problem.
    Passphrase(Passphrase),
    /// The file system refused.
    Io {
        /// The path that it is about.
        path: PathBuf,
    },
    /// The cryptographic library failed on input that had passed every check.
    Crypto,
    /// Whoever holds the key did not sign.
    Signer(SignerProblem),
}

/// Why a signer did not sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignerProblem {
    /// It does not let this caller use the key.
    Access,
    /// It cannot be reached, or asks to come back later.
    Unavailable,
    /// It refused for another reason.
    Refused,
}

/// What is wrong with the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passphrase {
    /// The key is encrypted and none was given.
    Needed,
    /// The one that was given does not open the key.
    Wrong,
    /// The one that was given cannot be used at all: empty, or longer than 1024 bytes.
    Unusable,
}

impl Error {
    fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Detail { kind, message: message.into(), hint: None, cause: None }))
    }

    /// The input `what` is not acceptable for the reason in `message`, which is put behind the input's name.
    pub(crate) fn bad_input(what: &str, message: impl AsRef<str>) -> Self {
        let message = format!("{what}: {}", message.as_ref());
        Self::new(ErrorKind::BadInput { what: what.to_owned(), place: None }, message)
    }

    /// Like [`Self::bad_input`], with the place inside the input.
    pub(crate) fn bad_input_at(what: &str, place: &str, message: impl AsRef<str>) -> Self {
        let message = format!("{what}, {place}: {}", message.as_ref());
        Self::new(ErrorKind::BadInput { what: what.to_owned(), place: Some(place.to_owned()) }, message)
    }

    pub(crate) fn mismatch(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Mismatch, message)
    }

    pub(crate) fn passphrase(problem: Passphrase, message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Passphrase(problem), message)
    }

    pub(crate) fn io(path: &Path, doing: &str, cause: std::io::Error) -> Self {
        let message = format!("{doing} {}", path.display());
        Self::new(ErrorKind::Io { path: path.to_owned() }, message).caused_by(cause)
    }

    /// A refusal of the file system's state that no system call reported.
    pub(crate) fn path(path: &Path, problem: &str) -> Self {
        let message = format!("{} {problem}", path.display());
        Self::new(ErrorKind::Io { path: path.to_owned() }, message)
    }

    pub(crate) fn crypto(doing: &str, cause: ErrorStack) -> Self {
        Self::new(ErrorKind::Crypto, format!("OpenSSL could not {doing}")).caused_by(cause)
    }

    /// Something could not be written as DER although its parts had been checked.
    pub(crate) fn encoding(what: &str, cause: impl StdError + Send + Sync + 'static) -> Self {
        Self::new(ErrorKind::Crypto, format!("could not encode {what}")).caused_by(cause)
    }

    /// Whoever holds the key did not sign; `message` says who, and never holds a PIN.
    pub fn signer(problem: SignerProblem, message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Signer(problem), message)
    }

    #[must_use]
    pub(crate) fn caused_by(mut self, cause: impl StdError + Send + Sync + 'static) -> Self {
        self.0.cause = Some(Box::new(cause));
        self
    }

    #[must_use]
    pub(crate) fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    /// What kind of problem this is.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// What the user can do about it, when there is something.
    pub fn hint(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }
}
