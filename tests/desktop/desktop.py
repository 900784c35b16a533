"""desktop.py CONSOLE HOME jobs|fleet|sizes WIDTHxHEIGHT: uses the console as an assistive technology does.

jobs: an administrator changes a setting, somebody logs in, a scenario runs, all by accessibility actions; the emulator
is asked over HTTP what it has, and the focus is read after each act. fleet: a pool is added to the fleet, compared with
a baseline and written, by accessibility actions, and put back by keys. sizes: each page fits on the screen.
"""
import json
import subprocess
import sys
import time
import urllib.request

import pyatspi

console_program, home, part, screen = sys.argv[1:]
PATIENCE = 30  # seconds
LOGIN_ACTS = ['1. Generate QR code', '2. Sign in', '3. Scan', '4. Approve', '5. Exchange as server']
PAGES = ['Settings', 'Simulator', 'Scenarios', 'Inspector', 'Pools', 'Fleet', 'Emulator']


def soon(what, problem):
    """The first true value of what(), or an error."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            value = what()
        except (LookupError, RuntimeError, NotImplementedError):
            value = None
        except Exception as error:  # GLib.Error: the object went away while it was read
            if 'GLib' not in type(error).__module__ and 'gi' not in type(error).__module__:
                raise
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(problem() if callable(problem) else problem)
        time.sleep(0.1)


def tree(of):
    """All showing objects below an object, the object first."""
    yield of
    for index in range(of.childCount):
        child = of.getChildAtIndex(index)
        if child and (child.getState().contains(pyatspi.STATE_SHOWING) or child.getRole() == pyatspi.ROLE_MENU_ITEM):
            yield from tree(child)


class Console:
    def __init__(self):
        self.process = subprocess.Popen([console_program, '--json', '--data', home + '/pool'], stdout=subprocess.PIPE, text=True)
        self.ready = json.loads(self.process.stdout.readline())
        self.application = soon(self._application, 'the console is not on the accessibility bus')
        self.window = soon(lambda: next(c for c in self.application if c.getRole() == pyatspi.ROLE_FRAME), 'no window')

    def _application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        return next((a for a in desktop if a and a.get_process_id() == self.process.pid and a.childCount), None)

    def end(self):
        self.process.terminate()
        assert self.process.wait(PATIENCE) == 0, 'the console did not end well'

    def texts(self):
        return [o.name for top in self.application for o in tree(top) if o.name]

    def find(self, name, role, within=None):
        """The showing object with this name and role: in a dialog if one is open."""
        def look():
            tops = [within] if within else list(self.application)[::-1]
            return next((o for top in tops for o in tree(top) if o.name == name and o.getRole() == role), None)
        return soon(look, lambda: f'no {name!r} among {self.texts()}')

    def press(self, name, within=None):
        button = self.find(name, pyatspi.ROLE_PUSH_BUTTON, within=within)
        soon(lambda: button.getState().contains(pyatspi.STATE_ENABLED), f'{name!r} is disabled')
        self.act(button, 'SetFocus')  # a screen reader is where it presses
        self.act(button, 'Press')

    @staticmethod
    def act(on, name):
        action = on.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        assert name in names, f'{on.name!r} has {names}'
        action.doAction(names.index(name))

    def show(self, page):
        item = self.find(page, pyatspi.ROLE_LIST_ITEM)
        self.act(item, 'Toggle')
        soon(lambda: item.getState().contains(pyatspi.STATE_SELECTED), f'{page!r} is not selected')

    def enter(self, field, text):
        line = soon(lambda: next((o for top in list(self.application)[::-1] for o in tree(top)
                                  if o.name == field and o.getRole() in (pyatspi.ROLE_TEXT, pyatspi.ROLE_PASSWORD_TEXT)),
                                 None), lambda: f'no field {field!r} among {self.texts()}')
        line.queryEditableText().setTextContents(text)

    def says(self, text):
        soon(lambda: any(text in each for each in self.texts()), lambda: f'{text!r} is not among {self.texts()}')

    def sheet(self):
        return soon(lambda: next((t for t in list(self.application)[::-1] if t.getRole() == pyatspi.ROLE_DIALOG), None),
                    lambda: f'no sheet: {self.texts()}')

    @staticmethod
    def keys(*names):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True)

    def focused(self):
        """The objects with the focus in the topmost window. Items of lists, tables and tab bars have it beside them."""
        for top in list(self.application)[::-1]:
            found = [o for o in tree(top) if o.getState().contains(pyatspi.STATE_FOCUSED)
                     and o.getRole() not in (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_PAGE_TAB)]
            if found:
                return found
        return []

    def focus_is(self, name):
        soon(lambda: [o.name for o in self.focused()] == [name],
             lambda: f'the focus is on {[str(o) for o in self.focused()]}, not on {name!r}')

    def ask(self, method, path, body=None, headers=None):
        request = urllib.request.Request(self.ready['baseUrl'] + path, method=method,
                                         data=json.dumps(body).encode() if body is not None else None,
                                         headers={'Content-Type': 'application/json', **(headers or {})})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)['data']

    def strategy(self):
        token = self.ask('POST', '/api/v3/get-management-token', {
            'accessKeyId': self.ready['accessKeyId'], 'accessKeySecret': self.ready['accessKeySecret']})['access_token']
        settings = self.ask('GET', '/api/v3/get-security-settings', headers={
            'Authorization': 'Bearer ' + token, 'x-genauth-userpool-id': self.ready['userPoolId']})
        return settings['qrcodeLoginStrategy']

    def state(self):
        return self.ask('GET', '/_emulator/state', headers={'X-Control-Token': self.ready['controlToken']})


def administrator(console):
    before = console.strategy()
    period = console.find('QR code validity period', pyatspi.ROLE_SPIN_BUTTON)
    period.queryValue().currentValue = 90
    exchange = console.find('Allow the ticket to be exchanged for user information in the browser', pyatspi.ROLE_CHECK_BOX)
    console.act(exchange, 'Toggle')
    console.says('2 unsaved changes')
    assert console.strategy() == before, 'saved before the review'
    console.press('Save')
    console.says('Review before saving')
    console.press('Save', within=console.sheet())
    console.says('Saved ')
    after = console.strategy()
    assert after['qrcodeExpiresIn'] == 90 and after['allowExchangeUserInfoFromBrowser'] is True, after
    assert {k: v for k, v in after.items() if k not in ('qrcodeExpiresIn', 'allowExchangeUserInfoFromBrowser')} == {
        k: v for k, v in before.items() if k not in ('qrcodeExpiresIn', 'allowExchangeUserInfoFromBrowser')}
    # After a save nothing is left to save, so the next key must not change a setting by accident.
    for focused in soon(console.focused, 'nothing has the focus'):
        assert focused.getRole() not in (pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TOGGLE_BUTTON), focused.name


def login(console):
    console.show('Simulator')
    for act, following in zip(LOGIN_ACTS, LOGIN_ACTS[1:] + [None]):
        console.press(act)
        if following:
            console.focus_is(following)
    console.says('Signed in as ')
    codes = soon(lambda: [c for c in console.state()['codes']['newest'] if c.get('ticket') == 'used'],
                 lambda: str(console.state()['codes']))
    assert len(codes) == 1, codes


def play(console):
    """A whole login with one act, which ends in a second used ticket."""
    console.press('Play whole login')
    soon(lambda: sum(c.get('ticket') == 'used' for c in console.state()['codes']['newest']) == 2,
         lambda: str(console.state()['codes']))


def scenario(console):
    console.show('Scenarios')
    console.press('Run selected')
    console.says('Passed')


def connection(console):
    """The emulator is in the fleet like any pool once it is a saved connection."""
    console.show('Pools')
    console.press('Add a pool')
    console.says('New pool')
    for field, value in [('Name, required', 'Staging'), ('Management host, required', console.ready['baseUrl']),
                         ('Application host', console.ready['baseUrl']),
                         ('User pool ID, required', console.ready['userPoolId']),
                         ('Access key ID, required', console.ready['accessKeyId']),
                         ('Access key secret', console.ready['accessKeySecret'])]:
        console.enter(field, value)
    console.press('Save')
    console.says('Saved')


def fleet(console):
    """Drift is seen, explained, written and put back by accessibility actions."""
    before = console.strategy()
    assert before['qrcodeExpiresIn'] != 180, before
    baseline = home + '/baseline.json'
    with open(baseline, 'w') as file:
        json.dump({'schema': 'qrlogin-baseline', 'version': 1, 'settings': {'qrcodeExpiresIn': '3m'}}, file)
    console.show('Fleet')
    console.press('Open baseline…')
    console.enter('File name:', baseline)
    console.press('Open')
    console.says('Compared with “baseline.json”')
    console.press('Read all')
    console.says('1 pool: 1 with drift')
    console.says('2 minutes; expected: 3 minutes')
    console.find('Pools', pyatspi.ROLE_TABLE).queryTable().addRowSelection(0)
    console.press('Apply baseline…')
    sheet = console.sheet()
    console.enter('Reason', 'by an assistive technology')
    console.press('Apply', within=sheet)
    console.says('Rollout 1: ')
    assert console.strategy() == {**before, 'qrcodeExpiresIn': 180, 'qrcodeExpiresInUnit': 'Minute'}, console.strategy()
    console.press('Undo this rollout…')
    console.press('Undo', within=console.sheet())
    console.says('Rollout 2: ')
    assert console.strategy() == before, console.strategy()


def fleet_by_keys(console):
    """The same by keys alone, from another page."""
    before = console.strategy()
    console.show('Settings')
    console.keys('ctrl+6')
    console.says('Compared with “baseline.json”')
    console.keys('alt+a')
    console.says('1 pool: 1 with drift')
    console.keys('ctrl+f')
    console.focus_is('Search')
    console.keys(*['Tab'] * 4)  # past the filters
    console.focus_is('Pools')
    console.keys('ctrl+a', 'alt+b')
    console.sheet()
    console.focus_is('Reason')
    console.keys('b', 'y', 'space', 'k', 'e', 'y', 'alt+a')
    console.says('Rollout 3: ')
    assert console.strategy() == {**before, 'qrcodeExpiresIn': 180, 'qrcodeExpiresInUnit': 'Minute'}, console.strategy()
    console.keys('alt+r')
    console.sheet()
    console.says('by key')
    console.keys('alt+u')
    console.says('Undo rollout 3')
    console.keys('alt+u')
    console.says('Rollout 4: ')
    assert console.strategy() == before, console.strategy()


def sizes(console):
    width, height = (int(part) for part in screen.split('x'))
    for page in PAGES:
        console.show(page)
        frame = console.window.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        fits = frame.x >= 0 and frame.y >= 0 and frame.x + frame.width <= width and frame.y + frame.height <= height
        assert fits, f'{page} does not fit on {screen}: {frame}'


def main():
    console = Console()
    parts = {'jobs': (administrator, login, play, scenario), 'fleet': (connection, fleet, fleet_by_keys), 'sizes': (sizes,)}
    for job in parts[part]:
        start = time.monotonic()
        job(console)
        print(f'{job.__name__}: {time.monotonic() - start:.1f} s', flush=True)
    console.end()


if __name__ == '__main__':
    main()
