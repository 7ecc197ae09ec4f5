# praat --run pitch-and-level.praat FILE.wav  prints the level of all the sound in dB re 20 µPa (full scale being 1 Pa), then
# the pitch every 10 ms: time in s and Hz, voiced frames alone.
form Measure pitch and level
    sentence File
endform
sound = Read from file: file$
level = Get intensity (dB)
appendInfoLine: level
selectObject: sound
pitch = To Pitch (ac): 0.01, 65, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, 500
frames = Get number of frames
for i to frames
    hertz = Get value in frame: i, "Hertz"
    if hertz <> undefined
        time = Get time from frame number: i
        appendInfoLine: fixed$ (time, 4), " ", fixed$ (hertz, 3)
    endif
endfor
