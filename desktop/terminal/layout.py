"""Where everything stands on the full-screen pages, from 60 columns to a whole wall.

Wide: steps left, her face in the middle, the napkin right. Narrow: her face above, both below.
Low or thin: the napkin goes first, then the steps fold to one row.
"""

LAYOUT = """
Screen { background: $canvas; color: $ink2; }
Footer { background: $canvas; }
.title { color: $ink; text-style: bold; margin: 0 0 1 0; }
.paragraph { margin: 0 0 1 0; }
.quiet { color: $ink3; }
#unsaved { color: $honey; }

Welcome, LeftOpen { align: center middle; }
.card { width: 76; max-width: 100%; height: auto; max-height: 100%; padding: 0 2; }
#levels { height: 1; margin: 0; }
.level { width: auto; margin: 0 2 0 0; color: $ink3; }
.level.-chosen { background: $you-fill; color: $on-you; text-style: bold; }
.level.-chosen:ansi { text-style: bold reverse; }
#level-words { margin: 0 0 1 0; }
OptionList {
    height: auto; margin: 0 0 1 0; padding: 0; border: none; background: $canvas; color: $ink2;
}
OptionList > .option-list--option-highlighted {
    background: $you-fill; color: $on-you; text-style: bold;
}
OptionList:ansi > .option-list--option-highlighted { text-style: bold reverse; }
.-tall .card { border: round $line2; padding: 1 3; }

AskEnd, Keys { align: center middle; background: $canvas 60%; }
.sheet {
    width: auto; max-width: 90%; height: auto; padding: 1 3;
    background: $surface; border: round $ctl;
}
.sheet Label, .sheet Static { width: auto; }

#header { height: 3; padding: 0 2; }
#about { width: 1fr; }
#clock { width: auto; color: $you; }
#clock.-honey { color: $honey; }
#clock.-rose { color: $rose; text-style: bold; }
#standing { width: 1fr; text-align: right; }
Talk #unsaved { height: auto; max-height: 3; padding: 0 2; display: none; }

#body {
    width: 100%; height: 1fr;
    layout: grid; grid-size: 2 2; grid-columns: 45 1fr; grid-rows: 1fr auto;
}
#face {
    column-span: 2; height: 100%; padding: 0 2;
    border: round $line2; color: $elena; background: $surface; overflow: hidden;
}
#tracker { height: auto; padding: 0 1 0 2; }
#napkin {
    height: 100%; padding: 0 2; background: $paper; color: $paper-ink;
}

.-thin #body { grid-size: 1 2; grid-columns: 1fr; }
.-thin #face { column-span: 1; }
.-thin #napkin, .-low #napkin { display: none; }
.-low #tracker { column-span: 2; }
.-thin.-low #tracker { column-span: 1; }

.-tall #header { height: 4; }
.-wide #body { layout: vertical; }
.-wide #face { height: 1fr; padding: 1 2; text-align: center; }
.-wide #tracker { dock: left; width: 36; height: 100%; padding: 1 1 0 2; }
.-wide #napkin { dock: right; width: 32; height: 100%; padding: 1 2; margin: 0 2 0 1; }
.-wide.-low #tracker { dock: bottom; width: 100%; height: auto; padding: 0 1; }

#strip {
    height: auto; max-height: 4; padding: 0 2; display: none;
    background: $honey-tint; color: $honey;
}
#strip.-error { color: $rose; }
#saying { height: 1; padding: 0 2; }
#prompt { color: $you; text-style: bold; margin: 0 1 0 0; }
#say { width: 1fr; background: $canvas; color: $ink; padding: 0; }
#say:focus { background-tint: transparent; }
#say > .input--placeholder { color: $ink3; }
.-tall #strip { margin: 1 2 0 2; padding: 1 2; max-height: 6; }
.-tall #saying { height: 3; margin: 0 1; border: round $you; padding: 0 1; }

#reading { padding: 1 3; scrollbar-size-vertical: 1; align-horizontal: center; }
#debrief { width: auto; height: auto; }
"""
