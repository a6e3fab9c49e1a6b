import './twin-screens.css';

/** Two glass screens that show one moving picture in step: the product in a glance. */
export function TwinScreens() {
  return (
    <div aria-hidden className="twin-screens">
      {['ada', 'bob'].map((name) => (
        <div key={name} className="glass twin-screen">
          <div className="twin-picture">
            <i className="twin-sun" />
            <i className="twin-hill" />
            <i className="twin-hill twin-hill-near" />
          </div>
          <div className="twin-bar">
            <span className="twin-name">{name}</span>
            <span className="twin-track">
              <i />
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}
