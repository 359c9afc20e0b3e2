//! Whether a thing's device is connected, as the fleet index shows it. A thing whose device never connected shows
//! `connected: false` and no time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

/// Why a device was disconnected, in AWS's words (developer guide, "Lifecycle events").
const REASONS: [&str; 13] = [
    "AUTH_ERROR",
    "CLIENT_INITIATED_DISCONNECT",
    "CLIENT_ERROR",
    "CONNECTION_LOST",
    "CUSTOMAUTH_TTL_EXPIRATION",
    "DUPLICATE_CLIENTID",
    "FORBIDDEN_ACCESS",
    "MQTT_KEEP_ALIVE_TIMEOUT",
    "NONE",
    "SERVER_ERROR",
    "SERVER_INITIATED_DISCONNECT",
    "THROTTLED",
    "WEBSOCKET_TTL_EXPIRATION",
];

/// The last connection or disconnection of a device; small, as every thing of a large fleet has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Presence {
    /// Whether it is connected.
    pub(crate) connected: bool,
    reason: u8,
    /// When that began, in milliseconds since 1970.
    pub(crate) since: u64,
}

impl Presence {
    /// A device that is connected, or disconnected for a reason, since a moment.
    ///
    /// # Errors
    /// Names the reasons when the given one is none of them.
    pub(crate) fn new(connected: bool, reason: &str, since: SystemTime) -> Result<Self, String> {
        let known = REASONS.iter().position(|known| *known == reason);
        let known = known.and_then(|at| u8::try_from(at).ok());
        let reason = known.ok_or_else(|| format!("disconnectReason is one of {}", REASONS.join(", ")))?;
        let since = since.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
        Ok(Self { connected, reason, since: u64::try_from(since.as_millis()).unwrap_or(u64::MAX) })
    }

    /// Why it was disconnected; nothing while it is connected.
    pub(crate) fn reason(self) -> Option<&'static str> {
        REASONS.get(usize::from(self.reason)).copied().filter(|_| !self.connected)
    }
}

/// The member `connectivity` of a search's answer.
pub(crate) fn shown(presence: Option<Presence>) -> Value {
    let Some(presence) = presence else { return json!({ "connected": false }) };
    let mut shown = json!({ "connected": presence.connected, "timestamp": presence.since });
    if let Some(reason) = presence.reason() {
        shown["disconnectReason"] = Value::from(reason);
    }
    shown
}
