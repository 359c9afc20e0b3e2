//! The one error type of the program and the exit codes it leads to.
//!
//! Library modules build an [`Error`] with a kind, a sentence about what was being done, causes and hints;
//! only `lib.rs` turns it into text and an exit code.

use std::fmt;
use std::process::ExitCode;

/// The result of everything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a failure means to a script; each kind has one exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing was achieved (1).
    Failed,
    /// The command line is wrong, or a selector matches nothing (2).
    Usage,
    /// Some rows or targets failed (3).
    Partial,
    /// Credentials or permissions (4).
    Access,
    /// A check found something (5).
    Check,
    /// A wait timed out (7).
    Timeout,
    /// Bad input data, found before any mutating call (65).
    Data,
    /// A bug (70).
    Internal,
    /// Throttled or unavailable beyond patience (75).
    TryAgain,
    /// SIGINT (130).
    Interrupted,
    /// SIGTERM (143).
    Terminated,
    /// The reader of stdout went away; ends the program silently with 0.
    BrokenPipe,
}

impl Kind {
    /// The exit code of this kind, as documented in `--help` and the README.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::BrokenPipe => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Partial => 3,
            Self::Access => 4,
            Self::Check => 5,
            Self::Timeout => 7,
            Self::Data => 65,
            Self::Internal => 70,
            Self::TryAgain => 75,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }

    /// The stable name in JSON errors where AWS gave no code.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BrokenPipe => "BrokenPipe",
            Self::Failed => "Failed",
            Self::Usage => "Usage",
            Self::Partial => "Partial",
            Self::Access => "Access",
            Self::Check => "Check",
            Self::Timeout => "Timeout",
            Self::Data => "InvalidInput",
            Self::Internal => "Internal",
            Self::TryAgain => "TryAgainLater",
            Self::Interrupted => "Interrupted",
            Self::Terminated => "Terminated",
        }
    }
}

/// How a command ended when it did not fail outright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// Everything asked for is so.
    Done,
    /// The command did its work and says by its code how it went.
    Code(Kind),
    /// The exit code of a child process (`sandbox run`).
    Child(u8),
}

impl ExitStatus {
    /// The process's exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Code(kind) => kind.exit_code(),
            Self::Child(code) => code,
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status.code())
    }
}

/// A failure: what was being done to which thing, why it failed, and what to do about it.
#[derive(Debug, Clone)]
pub struct Error(Box<Inner>);

#[derive(Debug, Clone)]
struct Inner {
    kind: Kind,
    message: String,
    causes: Vec<String>,
    hints: Vec<String>,
    code: Option<String>,
    request_id: Option<String>,
    target: Option<String>,
    /// Whether what was asked for is not where it was looked for.
    absent: bool,
    /// Other targets with the same failure, and the ids of their requests.
    others: Vec<(String, Option<String>)>,
}

impl Error {
    /// An error of the given kind; `message` is lower case and has no final period.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            causes: Vec::new(),
            hints: Vec::new(),
            code: None,
            request_id: None,
            target: None,
            absent: false,
            others: Vec::new(),
        }))
    }

    /// Something went wrong and nothing was achieved (exit code 1).
    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(Kind::Failed, message)
    }

    /// The command line is wrong (exit code 2).
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// The input data is wrong (exit code 65).
    pub fn data(message: impl Into<String>) -> Self {
        Self::new(Kind::Data, message)
    }

    /// A bug in this program (exit code 70).
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(Kind::Internal, message)
    }

    /// What was asked for is not where it was looked for (exit code 1).
    pub fn absent(message: impl Into<String>) -> Self {
        let mut error = Self::new(Kind::Failed, message);
        error.0.absent = true;
        error
    }

    /// The same error with one more cause, outermost first.
    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<String>) -> Self {
        self.0.causes.push(cause.into());
        self
    }

    /// The same error with one more hint that says what to do. Libraries give fragments; here they become
    /// sentences.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hints.push(sentence(hint.into()));
        self
    }

    /// The same error with a hint before its others.
    #[must_use]
    pub fn hint_first(mut self, hint: impl Into<String>) -> Self {
        self.0.hints.insert(0, sentence(hint.into()));
        self
    }

    /// The same error without the hints that have this in them.
    #[must_use]
    pub fn without_hints_of(mut self, part: &str) -> Self {
        self.0.hints.retain(|hint| !hint.contains(part));
        self
    }

    /// The same error, whose hints name this flag instead of another one.
    #[must_use]
    pub fn with_flag(mut self, named: &str, flag: &str) -> Self {
        for hint in &mut self.0.hints {
            *hint = hint.replace(&format!("`{named}`"), &format!("`{flag}`"));
        }
        self
    }

    /// The same error with AWS's error name.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.0.code = Some(code.into());
        self
    }

    /// The same error with AWS's request id.
    #[must_use]
    pub fn with_request_id(mut self, id: Option<String>) -> Self {
        self.0.request_id = id;
        self
    }

    /// The same error, with another kind.
    #[must_use]
    pub fn with_kind(mut self, kind: Kind) -> Self {
        self.0.kind = kind;
        self
    }

    /// The same error, said of a target, unless it names one already.
    #[must_use]
    pub fn at(mut self, target: impl fmt::Display) -> Self {
        self.0.target.get_or_insert_with(|| target.to_string());
        self
    }

    /// The same failure seen from further out: `message` says what was being done, the old message becomes
    /// the first cause.
    #[must_use]
    pub fn context(mut self, message: impl Into<String>) -> Self {
        let inner = std::mem::replace(&mut self.0.message, message.into());
        self.0.causes.insert(0, inner);
        self
    }

    /// The same failures, those that say the same of several targets together: in their order, the first ones first.
    pub fn together(failures: Vec<Self>) -> Vec<Self> {
        let mut out: Vec<Self> = Vec::new();
        let mut seen: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
        for failure in failures {
            let inner = &failure.0;
            let said = format!(
                "{:?}\n{:?}\n{}\n{:?}\n{:?}",
                inner.kind, inner.code, inner.message, inner.causes, inner.hints
            );
            match (&inner.target, seen.get(&said)) {
                (Some(target), Some(&at)) => {
                    let other = (target.clone(), inner.request_id.clone());
                    out[at].0.others.push(other);
                    let more = failure.0.others;
                    out[at].0.others.extend(more);
                }
                (Some(_), None) => {
                    seen.insert(said, out.len());
                    out.push(failure);
                }
                (None, _) => out.push(failure),
            }
        }
        out
    }

    /// How many targets the failure concerns, one at least.
    pub fn targets(&self) -> usize {
        1 + self.0.others.len()
    }

    /// Whether what was asked for is not where it was looked for, by this program or by AWS.
    pub fn is_absent(&self) -> bool {
        self.0.absent || self.0.code.as_deref() == Some("ResourceNotFoundException")
    }

    /// The other targets with the same failure, and the ids of their requests.
    pub fn others(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.0.others.iter().map(|(target, id)| (target.as_str(), id.as_deref()))
    }

    /// What the failure means to a script.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// What was being done.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Why it failed, outermost first.
    pub fn causes(&self) -> &[String] {
        &self.0.causes
    }

    /// What to do about it.
    pub fn hints(&self) -> &[String] {
        &self.0.hints
    }

    /// AWS's error name, or this program's name for the kind.
    pub fn code(&self) -> &str {
        self.0.code.as_deref().unwrap_or_else(|| self.0.kind.name())
    }

    /// AWS's request id.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The target that the failure concerns.
    pub fn target(&self) -> Option<&str> {
        self.0.target.as_deref()
    }
}

fn sentence(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    if !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    text
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        for cause in &self.0.causes {
            write!(f, ": {cause}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl From<crate::pki::Error> for Error {
    fn from(error: crate::pki::Error) -> Self {
        use crate::pki::{ErrorKind, SignerProblem};
        let kind = match error.kind() {
            ErrorKind::BadInput { .. } | ErrorKind::Mismatch | ErrorKind::Passphrase(_) => Kind::Data,
            ErrorKind::Io { .. } | ErrorKind::Signer(SignerProblem::Refused) => Kind::Failed,
            ErrorKind::Crypto => Kind::Internal,
            ErrorKind::Signer(SignerProblem::Access) => Kind::Access,
            ErrorKind::Signer(SignerProblem::Unavailable) => Kind::TryAgain,
        };
        let mut out = Self::new(kind, error.to_string());
        let mut source = std::error::Error::source(&error);
        while let Some(cause) = source {
            out = out.caused_by(cause.to_string());
            source = cause.source();
        }
        match error.hint() {
            Some(hint) => out.hint(hint),
            None => out,
        }
    }
}

/// Turns an I/O failure into an [`Error`] that names the file.
pub(crate) trait IoContext<T> {
    /// Names what was being done, for example ``reading `devices.csv` ``.
    fn doing(self, what: impl FnOnce() -> String) -> Result<T>;

    /// As [`IoContext::doing`], of an input that the command line names: a folder and bytes that are no text are wrong
    /// data (65).
    fn reading(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T> IoContext<T> for std::io::Result<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| {
            if error.kind() == std::io::ErrorKind::BrokenPipe {
                return Error::new(Kind::BrokenPipe, "the reader of the output went away");
            }
            Error::failed(what()).caused_by(error.to_string())
        })
    }

    fn reading(self, what: impl FnOnce() -> String) -> Result<T> {
        let Err(error) = &self else { return self.doing(what) };
        match error.kind() {
            std::io::ErrorKind::IsADirectory => Err(Error::data(what()).caused_by("it is a folder")),
            // What the standard library says of bytes that are no text; archives and such have other texts.
            std::io::ErrorKind::InvalidData if error.to_string().contains("UTF-8") => {
                Err(Error::data(what()).caused_by("it is not UTF-8 text"))
            }
            _ => self.doing(what),
        }
    }
}
