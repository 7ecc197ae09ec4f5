# Counts syllables as de Jong and Wempe describe it (Praat script to detect syllable nuclei and measure speech rate
# automatically, Behavior Research Methods 41, 2009): peaks of the intensity within 25 dB of the loudest (the 99th
# percentile, so that a knock does not count), after a dip of at least 2 dB, and voiced. For comparison with SyllableNuclei.
#
# praat --run syllable-nuclei.praat FILE.wav…  prints one number a line.
form Count syllables
    sentence Files
endform

files$ = files$ + " "
while index (files$, " ") > 0
    space = index (files$, " ")
    file$ = left$ (files$, space - 1)
    files$ = mid$ (files$, space + 1, length (files$) - space)
    if file$ <> ""
        @count: file$
        appendInfoLine: count.syllables
    endif
endwhile

procedure count: .file$
    .sound = Read from file: .file$
    .pitch = To Pitch (ac): 0.02, 30, 4, "no", 0.03, 0.25, 0.01, 0.35, 0.25, 450
    selectObject: .sound
    .intensity = To Intensity: 50, 0, "yes"
    .loudest = Get quantile: 0, 0, 0.99
    .least = .loudest - 25
    .frames = Get number of frames
    .syllables = 0
    # The lowest intensity since the peak before.
    .dip = 1000
    for .i from 2 to .frames - 1
        selectObject: .intensity
        .before = Get value in frame: .i - 1
        .here = Get value in frame: .i
        .after = Get value in frame: .i + 1
        .dip = min (.dip, .before)
        if .here > .before and .here >= .after and .here > .least
            if .here - .dip >= 2
                .time = Get time from frame number: .i
                selectObject: .pitch
                .hertz = Get value at time: .time, "Hertz", "Linear"
                if .hertz <> undefined
                    .syllables = .syllables + 1
                endif
            endif
            .dip = .here
        endif
    endfor
    removeObject: .sound, .pitch, .intensity
endproc
