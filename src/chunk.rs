//! The part of the WebAssembly that only some articles need: HTML, the formats of other systems, JSON-LD.
//!
//! The build splits the module at the functions that `in_chunk!` declares: what only they reach, code and data,
//! moves to `maqal-chunk.wasm`, which shares the memory and the table of `maqal.wasm` and is fetched when an article
//! needs it. Native builds have everything in one piece.

#[cfg(feature = "wasm")]
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(feature = "wasm")]
static IS_LOADED: AtomicBool = AtomicBool::new(!cfg!(target_arch = "wasm32"));

/// Whether functions in the chunk may be called. A call before that is a trap.
pub fn is_loaded() -> bool {
    #[cfg(feature = "wasm")]
    return IS_LOADED.load(Ordering::Relaxed);
    #[cfg(not(feature = "wasm"))]
    true
}

/// Records that the chunk is loaded.
#[cfg(feature = "wasm")]
pub fn set_loaded() {
    IS_LOADED.store(true, Ordering::Relaxed);
}

/// Declares a function whose code is in the chunk.
///
/// In the WebAssembly this is an import and an export with names that the build's splitter
/// (`wasm_split_cli_support`) pairs: callers import the function, and what only the export reaches becomes the chunk.
/// The two-digit number must be the function's own.
macro_rules! in_chunk {
    ($number:literal $(#[$meta:meta])* $visibility:vis fn $name:ident$(<$lifetime:lifetime>)?($($argument:ident: $type:ty),*) $(-> $result:ty)? $body:block) => {
        $(#[$meta])*
        #[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
        $visibility fn $name$(<$lifetime>)?($($argument: $type),*) $(-> $result)? $body

        $(#[$meta])*
        #[cfg(all(feature = "wasm", target_arch = "wasm32"))]
        // Both ends are compiled from this one declaration by one compiler, so that any Rust type may cross.
        #[allow(unsafe_code, improper_ctypes, improper_ctypes_definitions)]
        $visibility fn $name$(<$lifetime>)?($($argument: $type),*) $(-> $result)? {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00chunk00_import_", "000000000000000000000000000000", $number)]
                fn imported$(<$lifetime>)?($($argument: $type),*) $(-> $result)?;
            }
            #[unsafe(export_name = concat!("__wasm_split_00chunk00_export_", "000000000000000000000000000000", $number))]
            extern "C" fn exported$(<$lifetime>)?($($argument: $type),*) $(-> $result)? $body
            // SAFETY: the splitter links it to `exported`, which has the same signature and is compiled with it.
            unsafe { imported($($argument),*) }
        }
    };
}

pub(crate) use in_chunk;
