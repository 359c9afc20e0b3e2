//! How S3 writes its answers: what was asked for in the body, everything else in headers, errors in XML.

use std::fmt::Write as _;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};

use crate::api::{Answer, ApiError, Now};
use crate::identity::Refusal;
use crate::wire::push_text;

/// What a request answers whose signature is not accepted.
pub(crate) fn refused(refusal: Refusal) -> ApiError {
    match refusal {
        Refusal::Missing => ApiError::new("AccessDenied", 403, "Access Denied"),
        Refusal::Incomplete => {
            let text = "The authorization header is malformed; the authorization header requires three components: \
                        Credential, SignedHeaders, and Signature.";
            ApiError::new("AuthorizationHeaderMalformed", 400, text)
        }
        Refusal::IncompleteQuery(text) => ApiError::new("AuthorizationQueryParametersError", 400, text),
        Refusal::UnknownKey => {
            let text = "The AWS Access Key Id you provided does not exist in our records.";
            ApiError::new("InvalidAccessKeyId", 403, text)
        }
        Refusal::Expired => ApiError::new("ExpiredToken", 400, "The provided token has expired."),
        Refusal::Mismatch => {
            let text = "The request signature we calculated does not match the signature you provided. Check your key \
                        and signing method.";
            ApiError::new("SignatureDoesNotMatch", 403, text)
        }
        Refusal::Outside(text) => ApiError::new("SignatureDoesNotMatch", 403, text),
    }
}

/// The date of a header: `Sat, 28 Nov 2026 22:00:00 GMT`.
pub(super) fn date(at: Now) -> String {
    let at = time::OffsetDateTime::from(at);
    let (day, month) = (at.weekday().to_string(), at.month().to_string());
    format!(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
        &day[..3],
        at.day(),
        &month[..3],
        at.year(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

/// Writes an answer.
pub(crate) fn respond(operation: Option<&str>, answer: &Answer, request_id: &str) -> Response<Full<Bytes>> {
    let is_head = operation == Some("HeadObject");
    let mut headers: Vec<(&str, String)> = Vec::new();
    let (mut status, mut body, mut length) = (200, Vec::new(), None);
    match answer {
        Ok(value) => {
            for (name, value) in value.as_object().into_iter().flatten() {
                match (name.as_str(), value) {
                    ("status", code) => {
                        status = code.as_u64().and_then(|code| u16::try_from(code).ok()).unwrap_or(200);
                    }
                    ("body", text) => {
                        let text = text.as_str().unwrap_or_default();
                        body = BASE64_STANDARD.decode(text).unwrap_or_default();
                    }
                    (name, value) => headers.push((name, value.as_str().unwrap_or_default().to_owned())),
                }
            }
            if is_head {
                length = Some(std::mem::take(&mut body).len());
            }
        }
        Err(error) => {
            status = error.status;
            let mut text = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{}</Code><Message>",
                error.code
            );
            push_text(&mut text, &error.message);
            text.push_str("</Message>");
            for (name, value) in &error.extra {
                let value = value.as_str().unwrap_or_default();
                if name.starts_with("x-amz-") {
                    headers.push((name, value.to_owned()));
                    continue;
                }
                let _ = write!(text, "<{name}>");
                push_text(&mut text, value);
                let _ = write!(text, "</{name}>");
            }
            let _ = write!(text, "<RequestId>{request_id}</RequestId><HostId>sandbox</HostId></Error>");
            headers.push(("content-type", "application/xml".to_owned()));
            if !is_head {
                body = text.into_bytes();
            }
        }
    }
    headers.push(("x-amz-request-id", request_id.to_owned()));
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    if let Some(length) = length {
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    response.headers_mut().entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/xml"));
    response
}
