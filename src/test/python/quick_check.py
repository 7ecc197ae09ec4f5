"""Does a quick check as a screen reader's user does: by names alone, over the bus of AT-SPI. Prints what was read; ends with 0 when the
verdict was reached, with 3 when the window never appeared on the bus. Argument: seconds to wait for each step."""

import sys
import time

import pyatspi

PATIENCE = float(sys.argv[1])


def showing(thing):
    return thing.getState().contains(pyatspi.STATE_SHOWING)


def below(thing):
    try:
        children = [thing.getChildAtIndex(i) for i in range(thing.childCount)]
    except Exception:  # it went away while it was looked at
        return
    for child in children:
        if child is not None:
            yield child
            yield from below(child)


def everything():
    desktop = pyatspi.Registry.getDesktop(0)
    for i in range(desktop.childCount):
        program = desktop.getChildAtIndex(i)
        if program is not None:
            yield from below(program)


def wait(what, role, name, ends=1):
    end = time.time() + PATIENCE
    while time.time() < end:
        for thing in everything():
            try:
                if thing.getRole() in role and name(thing.name or "") and showing(thing):
                    print(f"{what}: {thing.getRoleName()} “{thing.name}”", flush=True)
                    return thing
            except Exception:  # it went away while it was looked at
                continue
        time.sleep(0.3)
    print(f"not found: {what}", flush=True)
    sys.exit(ends)


def press(button):
    action = button.queryAction()
    names = [action.getName(i) for i in range(action.nActions)]
    print(f"  its actions: {names}", flush=True)
    action.doAction(0)


BUTTON = {pyatspi.ROLE_PUSH_BUTTON}
press(wait("the check's button", BUTTON, lambda name: name == "Quick check", 3))
wait("while it runs", BUTTON, lambda name: name == "Stop")
report = wait("the verdict's button", BUTTON, lambda name: name == "Open the report")
verdict = wait(
    "the verdict",
    set(range(0, 200)),
    lambda name: name.startswith(("READY.", "NOT READY.", "COULD NOT CHECK.")),
)
press(report)
wait("the report's button", BUTTON, lambda name: name.startswith("Save as"))
print("a quick check was done by names alone")
