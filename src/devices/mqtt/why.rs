//! Why a connection failed: what the library says, in words that tell what to do.

use rumqttc::mqttbytes::Error as MqttError;
use rumqttc::{ConnectReturnCode, ConnectionError, StateError, TlsError};

use crate::error::{Error, Kind};

/// What a failed connection means.
pub(super) fn refused(error: &ConnectionError) -> Error {
    let meant = Error::new(Kind::TryAgain, cause(error));
    match error {
        ConnectionError::ConnectionRefused(_) => meant.hint(
            "AWS refuses certificates that are not ACTIVE and client ids that the policy does not allow to connect.",
        ),
        error if is_closed(error) || alert(error).is_some() => meant.hint(
            "AWS closes the connection when it does not know the certificate's CA, when the certificate is not ACTIVE \
             (the first connection of a certificate that registers itself always ends so), and when the policy does \
             not allow iot:Connect with this client id.",
        ),
        ConnectionError::Tls(_) => meant.hint(
            "`--trust FILE` names the CAs of the server; the certificate has to be of the endpoint's name (`--endpoint`).",
        ),
        _ => meant,
    }
}

/// The failure of the stream, wherever the library met it.
fn stream(error: &ConnectionError) -> Option<&std::io::Error> {
    match error {
        ConnectionError::MqttState(StateError::Io(e) | StateError::Deserialization(MqttError::Io(e)))
        | ConnectionError::Io(e)
        | ConnectionError::Tls(TlsError::Io(e)) => Some(e),
        _ => None,
    }
}

fn is_closed(error: &ConnectionError) -> bool {
    use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    let closed = [BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof];
    matches!(error, ConnectionError::MqttState(StateError::ConnectionAborted))
        || stream(error).is_some_and(|e| closed.contains(&e.kind()))
}

/// The alert with which a server turns a certificate down, in TLS 1.3 after the handshake.
fn alert(error: &ConnectionError) -> Option<String> {
    match stream(error)?.get_ref()?.downcast_ref::<rustls::Error>()? {
        rustls::Error::AlertReceived(alert) => Some(format!("{alert:?}")),
        _ => None,
    }
}

/// The failure in a few words.
pub(super) fn cause(error: &ConnectionError) -> String {
    if let ConnectionError::ConnectionRefused(code) = error {
        let meaning = match code {
            ConnectReturnCode::NotAuthorized => "not authorized",
            ConnectReturnCode::BadClientId => "client id refused",
            ConnectReturnCode::ServiceUnavailable => "server unavailable",
            ConnectReturnCode::BadUserNamePassword => "bad user name or password",
            _ => "protocol version refused",
        };
        return format!("the server refused the connection (CONNACK {}: {meaning})", *code as u8);
    }
    if let Some(alert) = alert(error) {
        return format!("the server refused the device's certificate (TLS alert {alert})");
    }
    if is_closed(error) {
        return "the server closed the connection".to_owned();
    }
    match (error, stream(error)) {
        (ConnectionError::Tls(_), Some(e)) if e.to_string().contains("CaUsedAsEndEntity") => {
            "TLS: the server shows a CA's certificate (basicConstraints CA:TRUE) as its own".to_owned()
        }
        (ConnectionError::Tls(_), Some(e)) => format!("TLS: {e}"),
        (_, Some(e)) => e.to_string(),
        (ConnectionError::NetworkTimeout | ConnectionError::FlushTimeout, _) => {
            "the server does not answer".to_owned()
        }
        (other, None) => other.to_string(),
    }
}
