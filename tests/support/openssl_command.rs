//! The OpenSSL command line: makes requests and CAs that fleetctl did not make, and judges what it made.

use super::World;

impl World {
    /// Runs `openssl` with these arguments, separated by spaces; panics when it fails.
    #[track_caller]
    pub fn openssl(&self, line: &str) -> String {
        self.program("openssl").args(line.split(' ')).run().success().stdout
    }

    /// Whether `openssl verify` with these arguments takes the certificates.
    pub fn openssl_verifies(&self, line: &str) -> bool {
        self.program("openssl").args(["verify"]).args(line.split(' ')).run().status.success()
    }

    /// Makes `FILE.key` and the signing request `FILE.csr`. `kind` is `ec:CURVE` or what `-newkey` takes.
    pub fn request(&self, file: &str, kind: &str, subject: &str, more: &str) {
        let curve = kind.strip_prefix("ec:").map(|curve| format!("ec -pkeyopt ec_paramgen_curve:{curve}"));
        let kind = curve.unwrap_or_else(|| kind.to_owned());
        let more = if more.is_empty() { String::new() } else { format!(" {more}") };
        self.openssl(&format!(
            "req -new -newkey {kind} -nodes -keyout {file}.key -out {file}.csr -subj {subject}{more}"
        ));
    }

    /// Makes the self-signed CA `FILE.crt` with `FILE.key`, whose name has two DC and two OU.
    pub fn foreign_ca(&self, file: &str) {
        let subject = "/DC=com/DC=example/O=Acme/OU=Plant1/OU=Line2/CN=Root";
        self.openssl(&format!(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout {file}.key -out {file}.crt -days 900 -subj {subject} -addext keyUsage=critical,keyCertSign,cRLSign"
        ));
    }
}
