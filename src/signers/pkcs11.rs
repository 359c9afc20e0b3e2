//! Keys of PKCS#11 tokens (HSMs, smart cards, SoftHSM): the module is loaded when it is needed, the key stays inside.

use std::sync::{Mutex, PoisonError};

use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error as TokenError, RvError};
use cryptoki::mechanism::Mechanism;
use cryptoki::object::{Attribute, AttributeType, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::TokenInfo;
use cryptoki::types::AuthPin;
use openssl::hash::hash;
use zeroize::Zeroizing;

use super::address::TokenKey;
use super::algorithm_of;
use super::token::{Said, ecdsa_der, failed, find, private_key, public_key};
use crate::env_vars::{self as vars, Env};
use crate::error::{Error, Kind, Result};
use crate::pki::{self, SignatureAlgorithm, Signer, SignerProblem, store};

/// A key on a token that signs.
pub(super) struct TokenSigner {
    /// A session does one thing at a time.
    session: Mutex<Session>,
    private: ObjectHandle,
    spki: Vec<u8>,
    algorithm: SignatureAlgorithm,
}

/// Loads the module, logs in and finds the key.
pub(super) fn open(key: &TokenKey, env: &Env) -> Result<TokenSigner> {
    let module = load(key, env)?;
    let (slot, info) = find(&module, key)?;
    let session = module.open_ro_session(slot).map_err(|e| failed("opening the token", &e))?;
    if info.login_required() {
        log_in(&session, &info, key, env)?;
    }
    let private = private_key(&session, key)?;
    let asks = session.get_attributes(private, &[AttributeType::AlwaysAuthenticate]);
    if asks.is_ok_and(|found| found.contains(&Attribute::AlwaysAuthenticate(true))) {
        return Err(Error::usage("the key on the token asks for its PIN before every signature").hint(
            "Use a key without CKA_ALWAYS_AUTHENTICATE, on a smart card for example one of another slot.",
        ));
    }
    let spki = public_key(&session, private)?;
    let algorithm = algorithm_of(&spki, "the key on the token")?;
    Ok(TokenSigner { session: Mutex::new(session), private, spki, algorithm })
}

fn load(key: &TokenKey, env: &Env) -> Result<Pkcs11> {
    let Some(path) = key.module.clone().or_else(|| env.path(vars::PKCS11_MODULE)) else {
        return Err(Error::usage("the PKCS#11 module is not named").hint(
            "Add `?module-path=FILE` to the URI or set FLEETCTL_PKCS11_MODULE, for example to \
             /usr/lib/softhsm/libsofthsm2.so.",
        ));
    };
    if !path.is_file() {
        return Err(Error::usage(format!("the PKCS#11 module `{}` is no file", path.display())));
    }
    let cannot = |e: TokenError| {
        Error::failed(format!("loading the PKCS#11 module `{}`", path.display()))
            .caused_by(Said::of(&e).to_string())
    };
    let module = Pkcs11::new(&path).map_err(cannot)?;
    match module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
        // The module is this process's already when a second key is opened.
        Ok(()) | Err(TokenError::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => Ok(module),
        Err(e) => Err(cannot(e)),
    }
}

fn log_in(session: &Session, info: &TokenInfo, key: &TokenKey, env: &Env) -> Result<()> {
    let label = info.label().trim_end();
    let locked = || {
        Error::new(Kind::Access, format!("the PIN of the token `{label}` is locked"))
            .hint("Its security officer can set a new one.")
    };
    if info.user_pin_locked() {
        return Err(locked());
    }
    let pin = match read_pin(key, env)? {
        Some(pin) => Some(AuthPin::from(pin.as_str())),
        // The reader has a keypad.
        None if info.protected_authentication_path() => None,
        None => {
            return Err(Error::new(Kind::Access, format!("the token `{label}` asks for a PIN")).hint(
                "Name the file that holds it by `pin-source` in the URI, or set FLEETCTL_PKCS11_PIN.",
            ));
        }
    };
    match session.login(UserType::User, pin.as_ref()) {
        Ok(()) | Err(TokenError::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => Ok(()),
        Err(TokenError::Pkcs11(RvError::PinLocked, _)) => Err(locked()),
        Err(TokenError::Pkcs11(RvError::PinIncorrect | RvError::PinInvalid | RvError::PinLenRange, _)) => {
            Err(Error::new(Kind::Access, format!("the PIN does not open the token `{label}`"))
                .hint("A token is locked after some wrong PINs; nothing was tried twice."))
        }
        Err(TokenError::Pkcs11(RvError::UserPinNotInitialized, _)) => {
            Err(Error::new(Kind::Access, format!("the token `{label}` has no user PIN yet")))
        }
        Err(e) => Err(failed("logging in", &e).with_kind(Kind::Access)),
    }
}

/// The PIN: from the file that the URI names, else from the environment; never from the command line.
fn read_pin(key: &TokenKey, env: &Env) -> Result<Option<Zeroizing<String>>> {
    let Some(file) = &key.pin_source else {
        return Ok(env.get(vars::PKCS11_PIN).map(|pin| Zeroizing::new(pin.to_owned())));
    };
    let bytes = store::read(file)?;
    let pin = std::str::from_utf8(&bytes)
        .map_err(|_| Error::data(format!("the PIN in `{}` is not UTF-8", file.display())))?;
    Ok(Some(Zeroizing::new(pin.trim_end_matches(['\n', '\r']).to_owned())))
}

impl Signer for TokenSigner {
    fn algorithm(&self) -> SignatureAlgorithm {
        self.algorithm
    }

    fn public_key(&self) -> &[u8] {
        &self.spki
    }

    fn sign(&self, message: &[u8]) -> pki::Result<Vec<u8>> {
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        if self.algorithm == SignatureAlgorithm::RsaSha256 {
            return session.sign(&Mechanism::Sha256RsaPkcs, self.private, message).map_err(did_not_sign);
        }
        let digest = hash(self.algorithm.digest(), message)
            .map_err(|stack| pki::Error::crypto("make a digest", stack))?;
        let raw = session.sign(&Mechanism::Ecdsa, self.private, &digest).map_err(did_not_sign)?;
        ecdsa_der(&raw).map_err(|stack| pki::Error::crypto("write a signature", stack))
    }
}

fn did_not_sign(error: TokenError) -> pki::Error {
    let problem = match &error {
        TokenError::Pkcs11(RvError::UserNotLoggedIn | RvError::KeyFunctionNotPermitted, _) => {
            SignerProblem::Access
        }
        TokenError::Pkcs11(
            RvError::DeviceRemoved
            | RvError::DeviceError
            | RvError::TokenNotPresent
            | RvError::SessionHandleInvalid
            | RvError::SessionClosed,
            _,
        ) => SignerProblem::Unavailable,
        _ => SignerProblem::Refused,
    };
    pki::Error::signer(problem, "the PKCS#11 token did not sign").caused_by(Said::of(&error))
}
