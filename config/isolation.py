"""What browsers are told beyond Django's own headers: the page uses no device, and no other site loads from here."""

# Passkeys are the one thing of a device that pages ask for.
OWN = ["publickey-credentials-create", "publickey-credentials-get"]
NEVER = [
    *["accelerometer", "autoplay", "browsing-topics", "camera", "display-capture"],
    *["encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "identity-credentials-get"],
    *["idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment"],
    *["picture-in-picture", "screen-wake-lock", "serial", "usb", "window-management", "xr-spatial-tracking"],
]
PERMISSIONS = ", ".join([f"{name}=()" for name in NEVER] + [f"{name}=(self)" for name in OWN])


def pages_stay_apart(get_response):
    def middleware(request):
        response = get_response(request)
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = PERMISSIONS
        return response

    return middleware
