//! CA keys that are in no file: in the sandbox's KMS, and on a token of SoftHSM.

use std::path::{Path, PathBuf};

use aws_sdk_kms as kms;
use openssl::ec::{EcGroup, EcKey};
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;

use super::World;

/// The PIN of every token here.
pub const PIN: &str = "8675309-pin";

/// Where packages put SoftHSM's module.
const MODULES: [&str; 4] = [
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
    "/usr/lib/pkcs11/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
];

/// SoftHSM's module; a machine without it fails the test.
pub fn module() -> &'static Path {
    MODULES
        .iter()
        .map(Path::new)
        .find(|path| path.exists())
        .expect("SoftHSM is missing: on Debian and Ubuntu install the package softhsm2")
}

/// A new key of one of the kinds that the program knows.
pub fn new_key(kind: &str) -> PKey<Private> {
    let ec = |curve| {
        let group = EcGroup::from_curve_name(curve).unwrap();
        PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap()
    };
    match kind {
        "ec-p256" => ec(Nid::X9_62_PRIME256V1),
        "ec-p384" => ec(Nid::SECP384R1),
        "ec-p521" => ec(Nid::SECP521R1),
        "rsa-2048" => PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap(),
        other => panic!("{other}"),
    }
}

/// A token of SoftHSM in a folder of the world.
pub struct Token<'w> {
    world: &'w World,
    /// SoftHSM's configuration.
    pub conf: PathBuf,
    label: String,
}

impl<'w> Token<'w> {
    /// Makes a token of this label.
    pub fn new(world: &'w World, label: &str) -> Self {
        let folder = world.home().join("tokens");
        let conf = world.home().join("softhsm2.conf");
        if !conf.exists() {
            std::fs::create_dir(&folder).unwrap();
            let text = format!("directories.tokendir = {}\nobjectstore.backend = file\n", folder.display());
            std::fs::write(&conf, text).unwrap();
        }
        let token = Self { world, conf, label: label.to_owned() };
        token.tool(&["--init-token", "--free", "--label", label, "--so-pin", "12345678", "--pin", PIN]);
        token
    }

    fn tool(&self, args: &[&str]) {
        let _ = module();
        let mut tool = self.world.program("softhsm2-util");
        tool.env("SOFTHSM2_CONF", &self.conf).args(args);
        let _ = tool.run().success();
    }

    /// Puts a key on the token; `id` is in hexadecimal digits.
    pub fn import(&self, key: &PKey<Private>, label: &str, id: &str) {
        let pem = self.world.home().join("import.pem");
        std::fs::write(&pem, key.private_key_to_pem_pkcs8().unwrap()).unwrap();
        let file = pem.to_str().unwrap();
        self.tool(&["--import", file, "--token", &self.label, "--label", label, "--id", id, "--pin", PIN]);
        std::fs::remove_file(pem).unwrap();
    }

    /// The address of a key of this label, without the PIN.
    pub fn uri(&self, object: &str) -> String {
        format!("pkcs11:token={};object={object}?module-path={}", self.label, module().display())
    }
}

impl World {
    /// Makes a key in KMS of the management account, gives it an alias and returns its ARN.
    pub fn kms_key(&self, region: &str, spec: &str, usage: &str, alias: &str) -> String {
        let client = self.kms(region);
        self.wait(async {
            let call = client.create_key().key_spec(spec.into()).key_usage(usage.into());
            let made = call.send().await.unwrap().key_metadata.unwrap();
            let name = format!("alias/{alias}");
            client.create_alias().alias_name(name).target_key_id(&made.key_id).send().await.unwrap();
            made.arn.unwrap()
        })
    }

    /// The public key of a key in KMS.
    pub fn kms_public_key(&self, region: &str, id: &str) -> PKey<openssl::pkey::Public> {
        let answer = self.wait(self.kms(region).get_public_key().key_id(id).send()).unwrap();
        PKey::public_key_from_der(answer.public_key.unwrap().as_ref()).unwrap()
    }

    /// Orders the deletion of a key in KMS.
    pub fn delete_kms_key(&self, region: &str, id: &str) {
        self.wait(self.kms(region).schedule_key_deletion().key_id(id).send()).unwrap();
    }

    fn kms(&self, region: &str) -> kms::Client {
        kms::Client::new(&self.operator_in(region))
    }
}
