"""The voice rig: recognisers made from nothing, and a sound server without hardware."""
