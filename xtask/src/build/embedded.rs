//! Writes the WebAssembly and the style sheet as a JavaScript module, for where nothing can be fetched.

use std::io::Write;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The WebAssembly and the style sheet as a module of JavaScript, for where nothing can be fetched: `module` is deflated
/// (RFC 1951, what `DecompressionStream` calls `deflate-raw`) and in base64, `style` is as it is.
pub fn module(wasm: &[u8], style: &str) -> Result<String> {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(wasm)?;
    let module = STANDARD.encode(deflated.finish()?);
    let style = serde_json::to_string(style.trim_end())?;
    Ok(format!("/** Generated from maqal-full.wasm and style.css. */\nexport const module = '{module}';\nexport const style = {style};\n"))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

    use super::*;

    #[test]
    fn what_is_embedded_can_be_taken_out() {
        let script = module(b"\0asm, and asm again", "a::after { content: \"\\201C\" }\n").unwrap();
        let encoded = script.split('\'').nth(1).unwrap();
        let mut wasm = Vec::new();
        DeflateDecoder::new(&STANDARD.decode(encoded).unwrap()[..]).read_to_end(&mut wasm).unwrap();
        assert_eq!(wasm, b"\0asm, and asm again");
        assert!(script.ends_with("export const style = \"a::after { content: \\\"\\\\201C\\\" }\";\n"), "{script}");
    }
}
