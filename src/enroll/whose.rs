//! Whose a request is, as far as that was shown: what an operator is told of those that are refused, too.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use crate::token::Claims;

/// What shows whose a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Proven {
    /// The grant is the provider's own. Whoever has seen the agent's request can show it.
    Grant,
    /// STS says that the request is of the session that the token was issued with.
    Session,
}

/// Tenant, agent and token of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    /// The tenant.
    pub tenant: String,
    /// The agent.
    pub agent: String,
    /// The token.
    pub jti: String,
    /// What shows it.
    pub proven: Proven,
}

impl Whose {
    pub(super) fn of(claims: &Claims, proven: Proven) -> Self {
        Self {
            tenant: claims.tenant_id.clone(),
            agent: claims.agent_id.clone(),
            jti: claims.jti.clone(),
            proven,
        }
    }
}

/// Where it is said whose a request is, also while it is worked on.
#[derive(Debug, Clone, Default)]
pub struct Shown(Arc<Mutex<Option<Whose>>>);

impl Shown {
    pub(super) fn set(&self, whose: Whose) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(whose);
    }

    /// What has been shown by now.
    pub fn get(&self) -> Option<Whose> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
