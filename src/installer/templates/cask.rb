cask "greenroom" do
  arch arm: "arm64", intel: "x86_64"

  version "@version@"
  sha256 arm:   "@sum:macos-arm64.dmg@",
         intel: "@sum:macos-x86_64.dmg@"

  url "@from@/greenroom-#{version}-macos-#{arch}.dmg"
  name "Greenroom"
  desc "Checks room, equipment and connection before a virtual interview"
  homepage "@from@"

  app "Greenroom.app"
  binary "#{appdir}/Greenroom.app/Contents/MacOS/Greenroom", target: "greenroom"

  zap trash: [
    "~/Library/Application Support/Greenroom",
    "~/Library/Caches/Greenroom",
  ]
end
