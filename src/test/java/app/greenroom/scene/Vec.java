package app.greenroom.scene;

/** A point or direction in millimetres: x to the right of the picture, y upwards, z towards the camera. */
record Vec(double x, double y, double z) {
    static Vec polar(double azimuth, double elevation) {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        return new Vec(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e));
    }

    Vec plus(Vec o) {
        return new Vec(x + o.x, y + o.y, z + o.z);
    }

    Vec times(double k) {
        return new Vec(x * k, y * k, z * k);
    }

    /** The point {@code k} along {@code direction} from here. */
    Vec along(Vec direction, double k) {
        return new Vec(x + k * direction.x, y + k * direction.y, z + k * direction.z);
    }

    double dot(Vec o) {
        return x * o.x + y * o.y + z * o.z;
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vec unit() {
        return times(1 / length());
    }
}
