//! The only user of the SDK's error type: operation, code, message, request id and what the failure means.
//!
//! AWS IoT's HTTP statuses mislead (a throttle is a 400, a limit a 410), so a failure is classified by its
//! name; the status only decides where there is no name.

use std::cell::RefCell;
use std::error::Error as StdError;
use std::fmt;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_iot::error::{ProvideErrorMetadata, SdkError};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_types::request_id::RequestId;

use super::session::RoleFailure;
use crate::error::{Error, Kind};

/// What a failed call means for what can be done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Too many calls: slow down and call again.
    Throttled,
    /// AWS or the network failed; the call may or may not have had its effect.
    Unavailable,
    /// The thing exists already.
    Exists,
    /// The thing is not there.
    NotFound,
    /// Permissions or credentials.
    Access,
    /// The credentials expired.
    Expired,
    /// The credentials belong to another account than the one meant.
    WrongAccount,
    /// Everything else: calling again does not help.
    Refused,
}

const HTTP_STATUS: &str = "HTTP status ";

/// In the place of an operation: what was wanted and what AWS has do not go together, which no call said.
pub const COMPARE: &str = "compare";

/// A failed AWS call.
#[derive(Debug, Clone)]
pub struct AwsError {
    /// The operation, by AWS's name.
    pub operation: &'static str,
    /// AWS's error name, if an answer came.
    pub code: Option<String>,
    /// AWS's text, or what the network said.
    pub message: String,
    /// AWS's request id.
    pub request_id: Option<String>,
    /// What it means.
    pub class: Class,
}

impl AwsError {
    /// Whether AWS gave this error name.
    pub fn is(&self, code: &str) -> bool {
        self.code.as_deref() == Some(code)
    }

    /// Whether something answered that does not speak this service: an HTTP status without AWS's error name, as
    /// emulators and proxies give for what they do not know.
    pub fn is_foreign(&self) -> bool {
        self.code.is_none() && self.message.starts_with(HTTP_STATUS)
    }

    /// Whether the same call can be made again with a chance of success.
    pub fn is_retryable(&self) -> bool {
        matches!(self.class, Class::Throttled | Class::Unavailable)
    }

    /// `Code: message`, or the message where there is no code.
    pub fn reason(&self) -> String {
        match &self.code {
            Some(code) => format!("{code}: {}", self.message),
            None => self.message.clone(),
        }
    }
}

impl fmt::Display for AwsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.operation == COMPARE {
            return f.write_str(&self.reason());
        }
        write!(f, "{}: {}", self.operation, self.reason())
    }
}

impl StdError for AwsError {}

impl From<AwsError> for Error {
    fn from(error: AwsError) -> Self {
        let kind = match error.class {
            Class::Access | Class::Expired | Class::WrongAccount => Kind::Access,
            Class::Throttled | Class::Unavailable => Kind::TryAgain,
            Class::Exists | Class::NotFound | Class::Refused => Kind::Failed,
        };
        let mut out = match error.operation {
            COMPARE => Self::new(kind, error.reason()),
            call => Self::new(kind, format!("the call {call} failed")).caused_by(error.reason()),
        };
        let unanswered = error.code.is_none();
        if let Some(code) = error.code {
            out = out.with_code(code);
        }
        out = out.with_request_id(error.request_id);
        match error.class {
            Class::Access if error.operation == "AssumeRole" => out.hint(
                "The role must exist and trust you. That of a tenant is named by its account's tag `fleetctl:role`.",
            ),
            Class::Access if unanswered => out.hint(
                "Sign in, give `--profile NAME`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
            ),
            Class::Access if error.operation == "GetCallerIdentity" => out.hint(
                "AWS does not take these credentials: check the profile, the AWS_ variables, and that the Region is one.",
            ),
            Class::Expired => out.hint("The credentials have expired; sign in again."),
            Class::WrongAccount => out
                .with_code("WrongAccount")
                .hint("Nothing was written. Check the role's trust policy and your profile."),
            _ => out,
        }
    }
}

tokio::task_local! {
    static REQUEST_ID: RefCell<Option<String>>;
}

/// Makes a call whose answer goes through [`Call::aws`], and tells AWS's request id of a success.
pub async fn with_request_id<F: Future>(call: F) -> (F::Output, Option<String>) {
    let noting = async {
        let answer = call.await;
        (answer, REQUEST_ID.with(RefCell::take))
    };
    REQUEST_ID.scope(RefCell::default(), noting).await
}

/// Turns the answer of an SDK call into this program's terms.
pub trait Call<T> {
    /// Names the operation, by AWS's name.
    fn aws(self, operation: &'static str) -> Result<T, AwsError>;
}

impl<T, E> Call<T> for Result<T, SdkError<E, HttpResponse>>
where
    T: RequestId,
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    fn aws(self, operation: &'static str) -> Result<T, AwsError> {
        if let Ok(answer) = &self {
            // Outside of `with_request_id` nobody wants to know.
            let _ = REQUEST_ID.try_with(|id| id.replace(answer.request_id().map(str::to_owned)));
        }
        self.map_err(|error| describe(operation, &error))
    }
}

/// [`Call`] for a conditional write: a condition that does not hold is an answer.
pub trait ConditionalCall<T, E> {
    /// Names the operation, by AWS's name; `unmet` takes what the service says of a condition that does not hold.
    fn aws_unless<R>(
        self,
        operation: &'static str,
        unmet: impl FnOnce(&E) -> Option<R>,
    ) -> Result<Result<T, R>, AwsError>;
}

impl<T, E> ConditionalCall<T, E> for Result<T, SdkError<E, HttpResponse>>
where
    T: RequestId,
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    fn aws_unless<R>(
        self,
        operation: &'static str,
        unmet: impl FnOnce(&E) -> Option<R>,
    ) -> Result<Result<T, R>, AwsError> {
        match self.as_ref().err().and_then(SdkError::as_service_error).and_then(unmet) {
            Some(found) => Ok(Err(found)),
            None => self.aws(operation).map(Ok),
        }
    }
}

/// Says why a session has no credentials.
pub(super) fn no_session(operation: &'static str, error: &CredentialsError) -> AwsError {
    match find::<RoleFailure>(error) {
        Some(failure) => refused_role(operation, failure),
        None => AwsError {
            operation,
            code: None,
            message: without_credentials(error),
            request_id: None,
            class: Class::Access,
        },
    }
}

fn without_credentials(error: &CredentialsError) -> String {
    match error {
        CredentialsError::CredentialsNotLoaded(_) => {
            "no AWS credentials were found in the environment, the profile or on this machine".into()
        }
        error => innermost(error),
    }
}

fn refused_role(operation: &'static str, failure: &RoleFailure) -> AwsError {
    match failure {
        RoleFailure::Refused(inner) => inner.clone(),
        RoleFailure::WrongAccount { .. } => AwsError {
            operation,
            code: Some("WrongAccount".into()),
            message: failure.to_string(),
            request_id: None,
            class: Class::WrongAccount,
        },
    }
}

fn describe<E>(operation: &'static str, error: &SdkError<E, HttpResponse>) -> AwsError
where
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    if let Some(failure) = find::<RoleFailure>(error) {
        return refused_role(operation, failure);
    }
    let request_id = error.request_id().map(str::to_owned);
    let plain = |class, message: String| AwsError { operation, code: None, message, request_id: None, class };
    match error {
        SdkError::ServiceError(service) => {
            let status = service.raw().status().as_u16();
            let meta = service.err().meta();
            let code = meta.code().map(short);
            let class = code.map_or_else(|| by_status(status), |c| by_name(c, status));
            let message = meta.message().unwrap_or("AWS gave no message").to_owned();
            let message = if code.is_none() { format!("{HTTP_STATUS}{status}: {message}") } else { message };
            AwsError { operation, code: code.map(str::to_owned), message, request_id, class }
        }
        SdkError::TimeoutError(_) => plain(Class::Unavailable, "no answer came in time".into()),
        other => {
            let message = match find::<CredentialsError>(other) {
                Some(error) => without_credentials(error),
                None => innermost(other),
            };
            let credentials = find::<CredentialsError>(other).is_some() || message.contains("credentials");
            let class = match other {
                _ if credentials => Class::Access,
                SdkError::DispatchFailure(_) | SdkError::ResponseError(_) => Class::Unavailable,
                _ => Class::Refused,
            };
            plain(class, message)
        }
    }
}

/// Error names may carry a namespace before `#` or a URL behind `:`.
fn short(code: &str) -> &str {
    let code = code.rsplit('#').next().unwrap_or(code);
    code.split(':').next().unwrap_or(code)
}

fn by_status(status: u16) -> Class {
    match status {
        429 => Class::Throttled,
        401 | 403 => Class::Access,
        500.. => Class::Unavailable,
        _ => Class::Refused,
    }
}

fn by_name(code: &str, status: u16) -> Class {
    match code {
        "ThrottlingException"
        | "Throttling"
        | "TooManyRequestsException"
        | "RequestLimitExceeded"
        // DynamoDB: a table's or a partition's throughput.
        | "ProvisionedThroughputExceededException"
        | "SlowDown"
        | "ConcurrentModification"
        | "ConcurrentModificationException" => Class::Throttled,
        "ResourceAlreadyExistsException"
        | "DuplicateResourceException"
        | "DuplicateAccountException"
        | "EntityAlreadyExists" => Class::Exists,
        "NoSuchEntity" => Class::NotFound,
        "ExpiredToken" | "ExpiredTokenException" | "RequestExpired" => Class::Expired,
        "AccessDenied"
        | "AccessDeniedException"
        | "UnauthorizedException"
        | "UnrecognizedClientException"
        | "InvalidClientTokenId"
        | "InvalidSignatureException"
        | "SignatureDoesNotMatch"
        | "MissingAuthenticationToken"
        | "MissingAuthenticationTokenException"
        | "IncompleteSignature"
        | "OptInRequired"
        | "SubscriptionRequiredException" => Class::Access,
        "ServiceUnavailableException"
        | "ServiceUnavailable"
        | "InternalFailureException"
        | "InternalException"
        | "InternalFailure"
        | "InternalServerError"
        | "ServiceException" => Class::Unavailable,
        _ if code.ends_with("NotFoundException") => Class::NotFound,
        _ if status >= 500 => Class::Unavailable,
        _ => Class::Refused,
    }
}

fn chain<'e>(error: &'e (dyn StdError + 'static)) -> impl Iterator<Item = &'e (dyn StdError + 'static)> {
    let mut next = Some(error);
    std::iter::from_fn(move || {
        let current = next?;
        next = current.source();
        Some(current)
    })
}

fn find<'e, T: StdError + 'static>(error: &'e (dyn StdError + 'static)) -> Option<&'e T> {
    for link in chain(error) {
        if let Some(found) = link.downcast_ref::<T>() {
            return Some(found);
        }
    }
    None
}

fn innermost(error: &(dyn StdError + 'static)) -> String {
    let mut texts = Vec::new();
    for link in chain(error) {
        texts.push(link.to_string());
    }
    // The outer layers only say "dispatch failure"; the last two say what happened.
    texts.split_off(texts.len().saturating_sub(2)).join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_beat_statuses() {
        assert_eq!(by_name("ThrottlingException", 400), Class::Throttled);
        assert_eq!(by_name("CertificateStateException", 406), Class::Refused);
        assert_eq!(by_name("LimitExceededException", 410), Class::Refused);
        assert_eq!(by_name("ParentNotFoundException", 400), Class::NotFound);
        // IAM's names have no ending.
        assert_eq!(by_name("NoSuchEntity", 404), Class::NotFound);
        assert_eq!(by_name("EntityAlreadyExists", 409), Class::Exists);
        assert_eq!(by_name("ProvisionedThroughputExceededException", 400), Class::Throttled);
        assert_eq!(by_name("Whatever", 503), Class::Unavailable);
        assert_eq!(
            short("com.amazonaws.iot#ResourceNotFoundException:http://x"),
            "ResourceNotFoundException"
        );
    }
}
