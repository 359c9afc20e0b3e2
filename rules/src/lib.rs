//! AWS IoT's own rules as pure code: names and lengths, request rates, and the fleet-index query language.
//! No I/O and no AWS SDK: the program checks input with it before a call, the sandbox answers with it.
