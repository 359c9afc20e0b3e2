//! MQTT 3.1.1 over mutual TLS: the one module that knows the MQTT library, with `why` for its failures.
//!
//! The address that is dialled may differ from the endpoint, whose name goes into SNI and must be in the server's
//! certificate: AWS and its emulators tell accounts apart by it.

mod server;
mod why;

use std::sync::Arc;
use std::time::Duration;

use rumqttc::{
    AsyncClient, Broker, ClientError, ConnectionError, Event, EventLoop, MqttOptions, NetworkOptions, Packet,
    PublishOptions, QoS, SubscribeNoticeError, TlsConfiguration, Transport,
};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

pub use server::Server;

use self::why::{cause, refused};
use super::identity::Identity;
use crate::error::{Error, Kind, Result};

/// The port of MQTT with client certificates.
pub const PORT: u16 = 8883;
/// Seconds; AWS takes 30 to 1200.
const KEEP_ALIVE: u16 = 60;
/// AWS's largest message is 128 KB; the rest is for its topic.
const MOST_BYTES: usize = 129 * 1024;
/// Topics in one SUBSCRIBE (AWS's limit).
pub const MOST_TOPICS: usize = 8;

/// A message that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its topic.
    pub topic: String,
    /// What is in it.
    pub payload: Vec<u8>,
}

/// A connection of one device.
#[derive(Debug)]
pub struct Session {
    client: AsyncClient,
    inbox: mpsc::UnboundedReceiver<Message>,
    ended: watch::Receiver<Option<String>>,
    pump: JoinHandle<()>,
    patience: Duration,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.pump.abort();
    }
}

impl Session {
    /// Connects, with a clean session; every answer is waited for no longer than `patience`.
    ///
    /// # Errors
    /// Data (65) when the identity cannot be used; TryAgain when the server cannot be reached or refuses.
    pub async fn connect(
        server: &Server,
        client_id: &str,
        identity: &Identity,
        patience: Duration,
    ) -> Result<Self> {
        let doing = || format!("connecting `{client_id}` to {}", server.shown());
        let mut options = MqttOptions::new(client_id, Broker::tcp(server.host.clone(), server.port));
        options
            .set_transport(Transport::Tls(TlsConfiguration::Rustls(Arc::new(server.tls(identity)?))))
            .set_keep_alive(KEEP_ALIVE)
            .set_max_packet_size(MOST_BYTES, MOST_BYTES);
        if let Some(dial) = server.dial.clone() {
            options.set_socket_connector(move |_, network| {
                let dial = dial.clone();
                async move { rumqttc::default_socket_connect(dial, network).await }
            });
        }
        let built = AsyncClient::builder(options).capacity(8).try_build();
        let (client, mut events) = built.map_err(|e| Error::data(doing()).caused_by(e.to_string()))?;
        let mut network = NetworkOptions::new();
        network.set_tcp_nodelay(true);
        // The patience below is the one that counts.
        network.set_connection_timeout(patience.as_secs() + 5);
        events.set_network_options(network);
        let accepted = tokio::time::timeout(patience, async {
            loop {
                match events.poll().await {
                    Ok(Event::Incoming(Packet::ConnAck(_))) => return Ok(()),
                    Ok(_) => {}
                    Err(error) => return Err(error),
                }
            }
        });
        match accepted.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => return Err(refused(&error).context(doing())),
            Err(_) => return Err(Error::new(Kind::TryAgain, doing()).caused_by(no_answer(patience))),
        }
        let (messages, inbox) = mpsc::unbounded_channel();
        let (end, ended) = watch::channel(None);
        let pump = tokio::spawn(pump(events, messages, end));
        Ok(Self { client, inbox, ended, pump, patience })
    }

    /// How long answers are waited for.
    pub fn patience(&self) -> Duration {
        self.patience
    }

    /// Subscribes with QoS 1, and waits until the server has granted it.
    ///
    /// # Errors
    /// Failed when it is refused; TryAgain when the connection is lost.
    pub async fn subscribe(&self, topics: &[String]) -> Result<()> {
        for some in topics.chunks(MOST_TOPICS) {
            let doing = || format!("subscribing to `{}`", some.join("`, `"));
            let filters =
                some.iter().map(|topic| rumqttc::SubscribeFilter::new(topic.clone(), QoS::AtLeastOnce));
            let notice = self.client.subscribe_many_tracked(filters).await;
            let granted = async {
                match notice.map_err(|e| self.not_sent(&e))?.wait_completion_async().await {
                    Ok(()) => Ok(()),
                    Err(SubscribeNoticeError::V4SubAckFailure(_)) => Err(Error::failed(
                        "the server refuses: the policy has to allow iot:Subscribe of these topic filters",
                    )),
                    Err(_) => Err(self.lost()),
                }
            };
            self.in_time(granted).await.map_err(|e| e.context(doing()))?;
        }
        Ok(())
    }

    /// Publishes with QoS 1, and waits for the acknowledgement.
    ///
    /// # Errors
    /// TryAgain when the connection is lost, as it is when the policy does not allow it, or no answer comes.
    pub async fn publish(&self, topic: &str, payload: Vec<u8>) -> Result<()> {
        let notice = self.client.publish_tracked(topic, payload, PublishOptions::at_least_once()).await;
        let acknowledged = async {
            let notice = notice.map_err(|e| self.not_sent(&e))?;
            notice.wait_completion_async().await.map_err(|_| self.lost())
        };
        self.in_time(acknowledged).await.map_err(|e| e.context(format!("publishing to `{topic}`")))
    }

    /// The next message; nothing is lost when this is not waited for to its end.
    ///
    /// # Errors
    /// TryAgain when the connection is lost.
    pub async fn receive(&mut self) -> Result<Message> {
        match self.inbox.recv().await {
            Some(message) => Ok(message),
            None => Err(self.lost()),
        }
    }

    /// Says goodbye, so that the server does not take it for a lost connection.
    pub async fn close(mut self) {
        if self.client.disconnect().await.is_ok() {
            let _ = tokio::time::timeout(self.patience, &mut self.pump).await;
        }
    }

    async fn in_time(&self, work: impl Future<Output = Result<()>>) -> Result<()> {
        match tokio::time::timeout(self.patience, work).await {
            Ok(done) => done,
            Err(_) => Err(Error::new(Kind::TryAgain, no_answer(self.patience))),
        }
    }

    fn not_sent(&self, error: &ClientError) -> Error {
        match error {
            ClientError::InvalidRequest(_) => Error::data("MQTT does not take this topic"),
            _ => self.lost(),
        }
    }

    fn lost(&self) -> Error {
        let why = self.ended.borrow().clone().unwrap_or_else(|| "the connection ended".to_owned());
        Error::new(Kind::TryAgain, "the connection is lost").caused_by(why)
    }
}

/// Keeps the connection going until it ends, and hands messages on.
async fn pump(
    mut events: EventLoop,
    messages: mpsc::UnboundedSender<Message>,
    ended: watch::Sender<Option<String>>,
) {
    loop {
        match events.poll().await {
            Ok(Event::Incoming(Packet::Publish(publish))) => {
                let topic = String::from_utf8_lossy(&publish.topic).into_owned();
                let _ = messages.send(Message { topic, payload: publish.payload.to_vec() });
            }
            Ok(_) => {}
            // The library would connect again by itself; what is made of a loss is for the device to say.
            Err(ConnectionError::RequestsDone) => return,
            Err(error) => {
                ended.send_replace(Some(cause(&error)));
                return;
            }
        }
    }
}

fn no_answer(patience: Duration) -> String {
    format!("no answer within {}", crate::ui::text::duration(patience))
}

/// Whether a topic can be published to: no wildcards, at most 256 bytes and 7 slashes (AWS's limits; the first three
/// levels of AWS's own topics and rules do not count).
///
/// # Errors
/// What is wrong with it.
pub fn check_topic(topic: &str) -> Result<(), String> {
    if topic.is_empty() || topic.len() > 256 {
        return Err("a topic has 1 to 256 bytes".to_owned());
    }
    if topic.contains(['#', '+', '\0']) {
        return Err("a topic that is published to has no `#` and no `+`".to_owned());
    }
    let counted = if topic.starts_with('$') { topic.splitn(4, '/').nth(3).unwrap_or("") } else { topic };
    if counted.matches('/').count() > 7 {
        return Err("AWS takes topics of at most 7 slashes".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check_topic;

    #[test]
    fn topics_are_aws_s() {
        for good in ["a", "devices/lamp/telemetry", "$aws/rules/r/a/b/c", "1/2/3/4/5/6/7/8"] {
            assert_eq!(check_topic(good), Ok(()), "{good}");
        }
        for bad in ["", "a/#", "a/+/b", "1/2/3/4/5/6/7/8/9", &"x".repeat(257)] {
            assert!(check_topic(bad).is_err(), "{bad}");
        }
    }
}
