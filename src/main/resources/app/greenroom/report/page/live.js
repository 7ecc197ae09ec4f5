
(function () {
  'use strict';

  var LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  var BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  var GATHERING = 3000;
  var AGAIN = 2000;
  var WAITING = 1800000;
  var LOOK = 500;
  var SILENT = 3000;
  var GONE = 6000;
  var way = document.body.dataset;
  var together = way.together === 'true';
  var status = document.getElementById('status');
  var by = document.getElementById('by');
  var agree = document.getElementById('agree');
  var code = document.getElementById('code');
  var note = document.getElementById('note');
  var connection;
  var line;
  var beats;
  var presence = 'back';
  var silence = -1;
  var looked = 0;
  var over = false;
  var met = false;
  var round = 0;

  function byId(id) {
    return document.getElementById(id);
  }

  function say(what) {
    status.textContent = status.dataset[what];
  }

  function plain(text, most) {
    return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim().slice(0, most);
  }

  function clock(seconds) {
    var whole = Math.floor(seconds);
    return Math.floor(whole / 60) + ':' + (whole % 60 > 9 ? '' : '0') + whole % 60;
  }

  // The code that the candidate pastes: its bytes are those that the program documents.
  function crc(bytes) {
    var value = -1;
    bytes.forEach(function (byte) {
      value ^= byte;
      for (var i = 0; 8 > i; i++) {
        value = value >>> 1 ^ (value & 1 ? 0xEDB88320 : 0);
      }
    });
    return ~value >>> 0;
  }

  function number(value, bytes) {
    var all = [];
    for (var shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      all.push(Math.floor(value / Math.pow(2, shift)) % 256);
    }
    return all;
  }

  function packed(letters) {
    var bytes = [];
    var held = 0;
    var bits = 0;
    letters.split('').forEach(function (letter) {
      held = (held << 6 | BASE64.indexOf(letter)) & 0xFFFF;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes.push(held >> bits & 255);
      }
    });
    if (bits) {
      bytes.push(held << 8 - bits & 255);
    }
    return bytes;
  }

  function written(bytes) {
    var text = '';
    var held = 0;
    var bits = 0;
    bytes.forEach(function (byte) {
      held = (held << 8 | byte) & 0xFFFF;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text += LETTERS[held >> bits & 31];
      }
    });
    if (bits) {
      text += LETTERS[held << 5 - bits & 31];
    }
    return text.match(/.{1,5}/g).join('-');
  }

  function six(address) {
    var halves = address.split('::');
    var parts = halves.map(function (half) { return half ? half.split(':') : []; });
    var tail = parts[1] || [];
    var zeros = Array(8 - parts[0].length - tail.length).fill('0');
    return parts[0].concat(halves.length > 1 ? zeros : [], tail).reduce(function (bytes, part) {
      return bytes.concat(number(parseInt(part, 16), 2));
    }, []);
  }

  function candidate(row) {
    var parts = row.split(' ');
    var kind = ['host', 'srflx', 'relay'].indexOf(parts[7]);
    var address = parts[4];
    if (parts[1] !== '1' || parts[2].toLowerCase() !== 'udp' || 0 > kind || /^(fe80|::1$|127\.|0\.)/i.test(address)) {
      return [];
    }
    var form = 0;
    var bytes;
    if (/\.local$/.test(address)) {
      form = 2;
      bytes = address.replace(/\.local$/, '').replace(/-/g, '').match(/../g).map(function (two) { return parseInt(two, 16); });
    } else if (address.indexOf(':') >= 0) {
      form = 1;
      bytes = six(address);
    } else {
      bytes = address.split('.').map(Number);
    }
    return [{ kind: kind, bytes: [kind << 4 | form].concat(bytes, number(Number(parts[5]), 2)) }];
  }

  function value(sdp, name) {
    var row = sdp.split(/\r?\n/).find(function (each) { return each.startsWith('a=' + name + ':'); });
    return row.slice(name.length + 3);
  }

  function answerCode(sdp) {
    var candidates = sdp.split(/\r?\n/).filter(function (row) { return row.startsWith('a=candidate:'); })
      .reduce(function (all, row) { return all.concat(candidate(row)); }, [])
      .filter(function (one, place, all) {
        return all.findIndex(function (other) { return other.bytes.join() === one.bytes.join(); }) === place;
      })
      .sort(function (a, b) { return a.kind - b.kind; });
    // Of many addresses those from outside must not fall off the end.
    var outside = candidates.filter(function (one) { return one.kind > 0; }).slice(0, 6);
    candidates = candidates.filter(function (one) { return !one.kind; }).slice(0, 8 - outside.length).concat(outside);
    if (!candidates.length) {
      return '';
    }
    var name = value(sdp, 'ice-ufrag');
    var password = value(sdp, 'ice-pwd');
    var print = value(sdp, 'fingerprint').split(' ')[1].split(':').map(function (two) { return parseInt(two, 16); });
    var bytes = [16 | (value(sdp, 'setup') === 'passive' ? 2 : 1)].concat(
      number(Math.floor(Date.now() / 1000), 4), number(Number(way.tag), 2), [name.length, password.length],
      packed(name + password), print, [candidates.length],
      candidates.reduce(function (all, one) { return all.concat(one.bytes); }, []));
    return written(bytes.concat(number(crc(bytes), 4)));
  }

  function gathered() {
    return new Promise(function (done) {
      setTimeout(done, GATHERING);
      connection.addEventListener('icegatheringstatechange', function () {
        if (connection.iceGatheringState === 'complete') {
          done();
        }
      });
      if (connection.iceGatheringState === 'complete') {
        done();
      }
    });
  }

  async function devices() {
    var wishes = [{ audio: true, video: { width: 640, height: 360 } }, { audio: true }];
    for (var i = 0; together && navigator.mediaDevices && wishes.length > i; i++) {
      try {
        return (await navigator.mediaDevices.getUserMedia(wishes[i])).getTracks();
      } catch (refused) {
        // Whoever has no camera, or allows none, listens all the same.
      }
    }
    return [];
  }

  // The candidate's router lets nothing in until the code is pasted there, and a browser gives a way up after seconds, Firefox for
  // good: so the ways are named to it again and again, under another foundation, without which it takes none twice.
  function again() {
    if (met || over) {
      return;
    }
    if (Date.now() > Number(way.until) + WAITING) {
      end('old');
      return;
    }
    round += 1;
    way.offer.split('|').filter(function (row) { return row.startsWith('a=candidate:'); }).forEach(function (row) {
      connection.addIceCandidate({
        candidate: row.slice(2).replace(/^candidate:(\d+)/, function (all, first) {
          return 'candidate:' + (Number(first) + 8 * round);
        }),
        sdpMid: '0'
      }).catch(function () { /* the next time, perhaps */ });
    });
    setTimeout(again, AGAIN);
  }

  async function answer() {
    var name = plain(by.value, 60);
    if (!name) {
      say('nameless');
      by.focus();
      return;
    }
    if (Date.now() > Number(way.until)) {
      say('old');
      return;
    }
    byId('answer').disabled = true;
    say('making');
    try {
      connection = new RTCPeerConnection({
        bundlePolicy: 'max-bundle',
        iceServers: way.servers ? [{ urls: way.servers.split(' ') }] : []
      });
    } catch (missing) {
      say('unable');
      return;
    }
    connection.addEventListener('track', function (event) {
      var seen = byId('seen');
      if (seen) {
        seen.srcObject = event.streams[0] || new MediaStream([event.track]);
      }
    });
    connection.addEventListener('connectionstatechange', function () {
      if (met && !over && /^(failed|closed)$/.test(connection.connectionState)) {
        end('lost');
      }
    });
    line = connection.createDataChannel('line', { negotiated: true, id: 0 });
    line.binaryType = 'arraybuffer';
    beats = connection.createDataChannel('packets', { negotiated: true, id: 1, ordered: false, maxRetransmits: 0 });
    beats.addEventListener('message', function () {
      silence = 0;
      beat(); // by the other end's clock: a browser lets those of pages that nobody looks at run slow
    });
    line.addEventListener('open', function () {
      met = true;
      tell({ is: 'hello', by: name, agrees: !agree || agree.checked });
      begin();
      looked = performance.now();
      watch();
    });
    line.addEventListener('message', function (event) { hear(event.data); });
    line.addEventListener('close', function () {
      if (met && !over) {
        end('lost');
      }
    });
    await connection.setRemoteDescription({ type: 'offer', sdp: way.offer.split('|').join('\r\n') });
    (await devices()).forEach(function (track) { connection.addTrack(track); });
    await connection.setLocalDescription(await connection.createAnswer());
    await gathered();
    code.value = answerCode(connection.localDescription.sdp);
    if (!code.value) {
      say('nowhere');
      byId('answer').disabled = false;
      return;
    }
    byId('made').hidden = false;
    say('send');
    setTimeout(again, AGAIN);
    code.focus();
    code.select();
  }

  function beat() {
    if (beats.readyState === 'open') {
      beats.send(new Uint8Array([1]));
    }
  }

  // Whether the candidate is there, by beats that nobody sends again; a time in which this page itself stood still does not count.
  function watch() {
    if (over) {
      return;
    }
    var now = performance.now();
    if (silence >= 0) {
      silence += Math.min(now - looked, 2 * LOOK);
      var found = SILENT > silence ? 'back' : GONE > silence ? 'silent' : 'gone';
      if (found !== presence) {
        presence = found;
        say(found);
      }
    }
    looked = now;
    beat();
    setTimeout(watch, LOOK);
  }

  function tell(message) {
    if (line && line.readyState === 'open') {
      line.send(new TextEncoder().encode(JSON.stringify(message)));
    }
  }

  function begin() {
    byId('before').hidden = true;
    byId('during').hidden = false;
    byId('desk').hidden = false;
    say('here');
    window.scrollTo(0, 0);
  }

  function end(how) {
    over = true;
    say(how);
    byId('desk').hidden = true;
    byId('next').disabled = true;
    connection.getSenders().forEach(function (sender) {
      if (sender.track) {
        sender.track.stop();
      }
    });
    connection.close();
  }

  // Whatever comes in becomes text, never markup; what is not understood is passed over.
  function hear(data) {
    var message;
    try {
      message = JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data));
    } catch (broken) {
      return;
    }
    if (message.is === 'asked' && byId('now').textContent !== String(message.text)) {
      var row = document.createElement('li');
      row.textContent = String(message.text);
      byId('asked').append(row);
      byId('now').textContent = String(message.text);
    } else if (message.is === 'state') {
      byId('clock').textContent = clock(Number(message.answer) || 0);
      byId('pace').textContent = byId('pace').dataset[String(message.pace)] || '';
      byId('fillers').hidden = !(Number(message.fillers) >= 0);
      byId('fillers').lastElementChild.textContent = String(Number(message.fillers) || 0);
      byId('facing').hidden = !(Number(message.facing) >= 0);
      byId('facing').lastElementChild.textContent = `${Number(message.facing) || 0} %`;
      byId('taped').hidden = message.recorded !== true;
    } else if (message.is === 'ended') {
      end('ended');
    }
  }

  function show(words) {
    var row = document.createElement('li');
    row.textContent = words;
    byId('list').prepend(row);
  }

  // Nobody is to think that something was sent which was not.
  function reached() {
    if (presence === 'gone') {
      say('gone');
    }
    return presence !== 'gone';
  }

  function keep() {
    var text = plain(note.value, 2000);
    if (text && reached()) {
      tell({ is: 'note', text: text });
      show(text);
      note.value = '';
    }
  }

  if (typeof RTCPeerConnection === 'undefined') {
    say('unable');
    byId('answer').disabled = true;
  } else if (Date.now() > Number(way.until)) {
    say('old');
    byId('answer').disabled = true;
  }
  byId('answer').addEventListener('click', function () {
    answer().catch(function (trouble) {
      console.error(trouble);
      say('failed');
    });
  });
  byId('copy').addEventListener('click', function () {
    code.select();
    (navigator.clipboard ? navigator.clipboard.writeText(code.value) : Promise.reject()).catch(function () {
      document.execCommand('copy');
    }).then(function () { say('copied'); });
  });
  document.querySelectorAll('.mark').forEach(function (button) {
    button.addEventListener('click', function () {
      if (reached()) {
        tell({ is: 'mark', mark: button.dataset.mark });
        show(button.lastChild.textContent.trim());
      }
    });
  });
  byId('next').addEventListener('click', function () {
    if (reached()) {
      tell({ is: 'next' });
    }
  });
  byId('keep').addEventListener('click', keep);
  note.addEventListener('keydown', function (event) {
    if (event.key === 'Enter') {
      keep();
    }
  });
  document.addEventListener('keydown', function (event) {
    if (/^(INPUT|TEXTAREA)$/.test(event.target.tagName) || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var mark = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (mark && !byId('desk').hidden) {
      mark.click();
      event.preventDefault();
    } else if (event.key === 'n' || event.key === 'N') {
      byId('next').click();
    }
  });
  window.addEventListener('beforeunload', function (event) {
    if (line && line.readyState === 'open') {
      event.preventDefault();
    }
  });
}());
