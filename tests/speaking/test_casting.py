"""A female English voice where there is one."""

from desktop.speaking.casting import MachineVoice, cast, machine_voice, offered

LINUX = [
    machine_voice("gmw/af", "Afrikaans", ["af"], "Male"),
    machine_voice("gmw/en", "English (Great Britain)", ["en-gb"], "Male"),
    machine_voice("gmw/en-us", "English (America)", ["en-us"], "Male"),
    machine_voice("mb/mb-us1", "us-mbrola-1", ["en-us"], "Female"),
]
WINDOWS = [
    machine_voice("HKLM\\DAVID", "Microsoft David Desktop - English", ["en-US"], "Male"),
    machine_voice("HKLM\\HEDDA", "Microsoft Hedda Desktop - German", ["de-DE"], "Female"),
    machine_voice("HKLM\\HAZEL", "Microsoft Hazel Desktop - English", ["en-GB"], "Female"),
    machine_voice("HKLM\\ZIRA", "Microsoft Zira Desktop - English", ["en-US"], "Female"),
]
MACOS = [
    machine_voice("com.apple.voice.Alex", "Alex", ["en_US"], "VoiceGenderMale"),
    machine_voice("com.apple.voice.Bells", "Bells", ["en_US"], "VoiceGenderNeuter"),
    machine_voice("com.apple.voice.Princess", "Princess", ["en_US"], "VoiceGenderFemale"),
    machine_voice("com.apple.voice.Anna", "Anna", ["de_DE"], "VoiceGenderFemale"),
    machine_voice("com.apple.voice.Samantha", "Samantha", ["en_US"], "VoiceGenderFemale"),
]


def test_espeak_gets_the_female_colour_of_its_american_voice() -> None:
    assert cast(offered(LINUX, "espeak")) == "en-us+f3"


def test_windows_gets_zira_and_without_her_another_woman() -> None:
    assert cast(offered(WINDOWS, "sapi5")) == "HKLM\\ZIRA"
    assert cast(offered(WINDOWS[:3], "sapi5")) == "HKLM\\HAZEL"


def test_macos_gets_samantha_and_without_her_another_woman() -> None:
    assert cast(offered(MACOS, "nsss")) == "com.apple.voice.Samantha"
    assert cast(offered(MACOS[:4], "nsss")) == "com.apple.voice.Princess"


def test_the_richer_recording_of_a_voice_is_taken() -> None:
    rich = machine_voice("com.apple.voice.enhanced.Samantha", "Samantha", ["en_US"], "female")
    assert cast([*MACOS, rich]) == rich.id


def test_without_a_gender_a_known_name_counts() -> None:
    unknown = [
        MachineVoice("1", "Somebody", "en-us", ""),
        MachineVoice("2", "Microsoft Zira", "en-us", ""),
    ]
    assert cast(unknown) == "2"


def test_english_by_a_man_is_better_than_no_english() -> None:
    assert cast(WINDOWS[:2]) == "HKLM\\DAVID"
    assert cast(WINDOWS[1:2]) == ""
    assert cast([]) == ""


def test_voices_whose_recordings_may_be_missing_are_not_offered() -> None:
    assert not [voice for voice in offered(LINUX, "espeak") if voice.id.startswith("mb/")]


def test_english_voices_are_offered_first() -> None:
    languages = [voice.language[:2] for voice in offered([*LINUX, *LINUX], "espeak")]
    assert languages == sorted(languages, key=lambda language: language != "en")


def test_a_driver_that_leaves_everything_out_is_understood() -> None:
    assert machine_voice("x", None, [], None) == MachineVoice("x", "x", "", "")
    assert machine_voice("x", "y", [None], 3) == MachineVoice("x", "y", "", "")
