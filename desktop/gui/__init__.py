"""The window: paints scenes and turns keys, clicks and typed words into intents."""
