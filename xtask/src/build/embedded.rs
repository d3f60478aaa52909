//! Embeds the WebAssembly and the style sheet in a JavaScript module, for environments that cannot fetch files.

use std::io::Write;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The JavaScript module: `module` is the WebAssembly, deflated (RFC 1951, `deflate-raw` of `DecompressionStream`) and in
/// base64; `style` is the style sheet.
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
    fn embedded_files_can_be_extracted() {
        let script = module(b"\0asm, and asm again", "a::after { content: \"\\201C\" }\n").unwrap();
        let encoded = script.split('\'').nth(1).unwrap();
        let mut wasm = Vec::new();
        DeflateDecoder::new(&STANDARD.decode(encoded).unwrap()[..]).read_to_end(&mut wasm).unwrap();
        assert_eq!(wasm, b"\0asm, and asm again");
        assert!(script.ends_with("export const style = \"a::after { content: \\\"\\\\201C\\\" }\";\n"), "{script}");
    }
}
