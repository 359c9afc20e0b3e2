//! The input files.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use super::Failure;
use super::certificates::{Authority, Kind};

/// So many things in a group, dealt out to the tenants in turn; without tenants there is no such column.
pub(crate) fn things(path: &Path, rows: usize, tenants: &[String]) -> Result<(), Failure> {
    let mut out = BufWriter::new(File::create(path)?);
    write!(out, "thing_name,thing_groups,attr.serial")?;
    writeln!(out, "{}", if tenants.is_empty() { "" } else { ",tenant" })?;
    for row in 0..rows {
        write!(out, "{},site-a,SN-{row:010}", name(row))?;
        match tenants {
            [] => writeln!(out)?,
            _ => writeln!(out, ",{}", tenants[row % tenants.len()])?,
        }
    }
    Ok(out.flush()?)
}

/// The name of a row's thing.
pub(crate) fn name(row: usize) -> String {
    format!("device-{row:07}")
}

/// Whole onboardings: thing with type, billing group and group, its certificate as PEM, and a policy.
pub(crate) fn onboardings(path: &Path, rows: usize) -> Result<(), Failure> {
    let authority = Authority::new(Kind::Good);
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(out, "thing_name,thing_type,thing_groups,billing_group,attr.serial,policies,cert_pem")?;
    for row in 0..rows {
        let pem = authority.device(&name(row), u32::try_from(row + 2)?);
        writeln!(out, "{},sensor,site-a,gold,SN-{row:010},device,\"{}\"", name(row), pem.trim_end())?;
    }
    Ok(out.flush()?)
}
